package dev.paceline.query.live;

import dev.paceline.edge.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A bare STOMP client: it sends what a test wants, right or wrong, and keeps what it receives. */
final class StompConnection implements AutoCloseable, WebSocket.Listener {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StringBuilder text = new StringBuilder();
  private final List<Frame> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;
  private volatile boolean reading = true;

  private StompConnection(int port, String... headers) {
    WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket =
        builder
            .subprotocols("v12.stomp")
            .buildAsync(URI.create("ws://localhost:" + port + "/api/live/sales-events"), this)
            .join();
  }

  /** Opens the WebSocket only. @throws CompletionException if the handshake is refused */
  static StompConnection open(int port, String... headers) {
    return new StompConnection(port, headers);
  }

  /** Opens and connects, with a token for everything. */
  static StompConnection connected(int port) {
    return connected(port, TestIssuer.TRUSTED.tokenForAll());
  }

  /** Opens and connects with that token. */
  static StompConnection connected(int port, String token) {
    StompConnection connection = open(port);
    connection.send(connect(token));
    connection.await(frame -> frame.command().equals("CONNECTED"));
    return connection;
  }

  /** A CONNECT frame with that token. */
  static String connect(String token) {
    return "CONNECT\naccept-version:1.2\nhost:localhost\nAuthorization:Bearer " + token + "\n\n";
  }

  void send(String frame) {
    socket.sendText(frame + "\0", true).join();
  }

  void subscribe(String id, String destination) {
    send("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n");
  }

  /** Subscribes to a topic and waits for its first head, after which nothing is missed. */
  void follow(String id, String topic) {
    subscribe(id, topic);
    await(frame -> frame.of(id) && frame.type().equals("head"));
  }

  List<Frame> frames() {
    return List.copyOf(frames);
  }

  List<Frame> framesOf(String subscription, String type) {
    return frames.stream().filter(f -> f.of(subscription) && f.type().equals(type)).toList();
  }

  Frame await(Predicate<Frame> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> frames.stream().filter(wanted).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  /** The status with which the server closed. */
  int awaitClose() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  boolean isClosed() {
    return closed.isDone();
  }

  /** Leaves everything from now on in the network. */
  void stopReading() {
    reading = false;
  }

  /** Vanishes, as a client does whose network is cut. */
  void cut() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      String frame = text.toString();
      text.setLength(0);
      if (!frame.isBlank()) {
        frames.add(Frame.parse(frame.substring(0, frame.lastIndexOf('\0'))));
      }
    }
    if (reading) {
      from.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
