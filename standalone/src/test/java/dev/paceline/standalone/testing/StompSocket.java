package dev.paceline.standalone.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A live connection without manners: it sends what a test wants, and keeps what comes. */
public final class StompSocket implements AutoCloseable, WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 30;
  private static final String END = "";

  private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private StompSocket(URI site) {
    URI door = URI.create("ws://" + site.getAuthority() + "/api/live/sales-events");
    socket = HTTP.newWebSocketBuilder().subprotocols("v12.stomp").buildAsync(door, this).join();
  }

  /** Opens a connection and sends nothing yet. */
  public static StompSocket open(URI site) {
    return new StompSocket(site);
  }

  /** Opens a connection and sends CONNECT; an empty token is left out. */
  public static StompSocket connect(URI site, String token) {
    StompSocket client = open(site);
    String authorization = token.isEmpty() ? "" : "Authorization:Bearer " + token + "\n";
    client.send("CONNECT\naccept-version:1.2\nhost:x\n" + authorization + "\n\0");
    return client;
  }

  /** Sends a text as it is. What is refused while it is sent is seen by what comes. */
  public void send(String frames) {
    try {
      socket.sendText(frames, true).join();
    } catch (CompletionException cutWhileSending) {
      closed.complete(1006);
    }
  }

  /** The next frame; empty if none comes any more. */
  public String next() {
    try {
      String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return frame == null ? END : frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** What the next ERROR frame says, or that none came. */
  public String refusal() {
    String frame = next();
    while (!frame.isEmpty() && !frame.startsWith("ERROR")) {
      frame = next();
    }
    return frame.isEmpty() ? "no ERROR, " + closed : body(frame);
  }

  /** What a frame holds. */
  public static String body(String frame) {
    return frame.substring(frame.indexOf("\n\n") + 2).replace("\0", "");
  }

  /** The status with which the server has closed. */
  public int awaitClose() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      if (!text.toString().isBlank()) {
        frames.add(text.toString());
      }
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    end(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
    end(1006);
  }

  private void end(int status) {
    closed.complete(status);
    frames.add(END);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
