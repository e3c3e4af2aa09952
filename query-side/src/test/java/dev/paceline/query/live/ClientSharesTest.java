package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client that opens live connections without end")
class ClientSharesTest {

  @Test
  @DisplayName("gets no more than its share, until it closes one, and others get theirs")
  void share() {
    TestDatabase database = TestDatabase.withLog();
    try (EventLog log = database.openLog();
        LiveServer server = LiveServer.on(database, Map.of("paceline.live.per-client", 2))) {
      Shop.open(log, "acme");
      String greedy = token("greedy");
      StompConnection first = StompConnection.connected(server.port(), greedy);
      try (StompConnection second = StompConnection.connected(server.port(), greedy);
          StompConnection third = StompConnection.open(server.port());
          StompConnection other = StompConnection.connected(server.port(), token("other"))) {
        third.send(StompConnection.connect(greedy));
        assertThat(third.await(frame -> frame.command().equals("ERROR")).body())
            .isEqualTo("this client has as many live connections as it may have");
        assertThat(second.isClosed() || other.isClosed()).isFalse();

        first.cut();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isTaken(server, greedy));
      }
    }
  }

  private static boolean isTaken(LiveServer server, String token) {
    try (StompConnection again = StompConnection.open(server.port())) {
      again.send(StompConnection.connect(token));
      Frame answer = again.await(frame -> true);
      return answer.command().equals("CONNECTED");
    }
  }

  private static String token(String subject) {
    return TestIssuer.TRUSTED.token(subject, Duration.ofHours(1), List.of("*"), Scope.SALES_READ);
  }
}
