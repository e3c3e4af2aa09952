package dev.paceline.standalone.testing;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows a store as a dashboard does, by the rules of the contract, and never misses an entry. */
public final class LiveClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_FRAME = 4 << 20;
  private static final int PAGE = 200;

  private final Api api;
  private final String store;
  private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
  private final List<JsonNode> goals = new CopyOnWriteArrayList<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private final WebSocketStompClient stomp;
  private volatile StompSession session;
  private volatile String failure;
  private long last;

  private LiveClient(Api api, String store) {
    this.api = api;
    this.store = store;
    WebSocketContainer container = ContainerProvider.getWebSocketContainer();
    container.setDefaultMaxTextMessageBufferSize(MAX_FRAME);
    container.setDefaultMaxBinaryMessageBufferSize(MAX_FRAME);
    stomp = new WebSocketStompClient(new StandardWebSocketClient(container));
    stomp.setInboundMessageSizeLimit(MAX_FRAME);
  }

  /** Connects and follows a store's ticker and goals. */
  public static LiveClient follow(Api api, String store) {
    LiveClient client = new LiveClient(api, store);
    client.connect();
    return client;
  }

  /** Connects, or connects again, and catches up with what it missed. */
  public void connect() {
    String url = api.queries().toString().replaceFirst("^http", "ws") + "/api/live/sales-events";
    try {
      StompHeaders connect = new StompHeaders();
      connect.add("Authorization", "Bearer " + api.token());
      WebSocketHttpHeaders none = new WebSocketHttpHeaders();
      session = stomp.connectAsync(url, none, connect, new Refusals()).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("no live connection to " + url, e);
    }
    subscribe("/topic/store." + store + ".sales", this::onSales);
    subscribe("/topic/store." + store + ".goals", this::onGoals);
    subscribe(
        "/app/store." + store + ".sales", snapshot -> reach(snapshot.at("/headSeq").asLong()));
  }

  /** Being refused or cut is said at once instead of being waited for. */
  private final class Refusals extends StompSessionHandlerAdapter {
    @Override
    public void handleFrame(StompHeaders headers, Object payload) {
      failure = "refused: " + headers.getFirst("message");
    }

    @Override
    public void handleException(
        StompSession session,
        StompCommand command,
        StompHeaders headers,
        byte[] payload,
        Throwable exception) {
      failure = "a frame could not be handled: " + exception;
    }
  }

  private void subscribe(String destination, Consumer<JsonNode> onFrame) {
    session.subscribe(
        destination,
        new StompFrameHandler() {
          @Override
          public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
          }

          @Override
          public void handleFrame(StompHeaders headers, Object payload) {
            onFrame.accept(JSON.readTree(new String((byte[]) payload, StandardCharsets.UTF_8)));
          }
        });
  }

  private synchronized void onSales(JsonNode frame) {
    switch (frame.at("/type").asString()) {
      case "entries" -> frame.at("/entries").forEach(this::apply);
      case "head" -> reach(frame.at("/seq").asLong());
      default -> throw new IllegalStateException("unknown frame " + frame);
    }
  }

  private void apply(JsonNode entry) {
    long seq = entry.at("/seq").asLong();
    if (seq > last + 1) {
      reach(seq - 1);
    }
    if (seq == last + 1) {
      entries.add(entry);
      last = seq;
    }
  }

  /** Fetches until that number is there. */
  private synchronized void reach(long head) {
    while (last < head) {
      fetches.incrementAndGet();
      JsonNode page =
          api.get("/api/" + store + "/orders/recent?limit=" + PAGE + "&after=" + last).json();
      List<JsonNode> oldestFirst = page.at("/entries").valueStream().toList().reversed();
      if (oldestFirst.isEmpty()) {
        throw new IllegalStateException("head is " + head + " but nothing comes after " + last);
      }
      oldestFirst.forEach(this::apply);
    }
  }

  private void onGoals(JsonNode frame) {
    goals.add(frame.at("/goal"));
  }

  /** The entries that came, in the order in which they came. */
  public List<JsonNode> entries() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return List.copyOf(entries);
  }

  /** The numbers of the entries that came. */
  public List<Long> numbers() {
    return entries.stream().map(entry -> entry.at("/seq").asLong()).toList();
  }

  /** The goal frames that came. */
  public List<JsonNode> goals() {
    return List.copyOf(goals);
  }

  /** How often it had to fetch what no frame had brought. */
  public int fetches() {
    return fetches.get();
  }

  /** Cuts the connection. */
  public void cut() {
    session.disconnect();
  }

  @Override
  public void close() {
    if (session.isConnected()) {
      session.disconnect();
    }
    stomp.stop();
  }
}
