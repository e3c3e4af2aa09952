package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

@DisplayName("A session that ends while another thread is sending")
class OrderlySessionTest {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch sending = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @Test
  @DisplayName("still says why before it closes")
  void saysWhy() throws InterruptedException {
    OrderlySession session = new OrderlySession(socket(), 60_000, 1 << 20);
    Thread broker = Thread.ofPlatform().start(() -> send(session, "CONNECTED"));
    sending.await();
    Thread gate =
        Thread.ofPlatform()
            .start(() -> {
              send(session, "ERROR");
              close(session);
            });
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !gate.isAlive() || gate.getState() == Thread.State.WAITING);
    mayGoOn.countDown();
    broker.join();
    gate.join();

    assertThat(sent).containsExactly("CONNECTED", "ERROR", "closed");
  }

  /** The first message stays on its way until it may go on. */
  private WebSocketSession socket() {
    return (WebSocketSession)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "sendMessage" -> {
                    sending.countDown();
                    mayGoOn.await();
                    sent.add(((TextMessage) arguments[0]).getPayload());
                    yield null;
                  }
                  case "close" -> {
                    sent.add("closed");
                    yield null;
                  }
                  case "getId", "toString" -> "socket";
                  case "isOpen" -> true;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static void send(WebSocketSession session, String text) {
    try {
      session.sendMessage(new TextMessage(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(WebSocketSession session) {
    try {
      session.close(CloseStatus.PROTOCOL_ERROR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
