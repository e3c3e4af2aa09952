package dev.paceline.eventstore;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The durability check")
class DurabilityCheckTest {

  @Test
  @DisplayName("refuses a server that would lose acknowledged events, and says what to do")
  void unsafe() {
    TestDatabase database = TestDatabase.fresh();
    assertThatThrownBy(
            () -> EventStoreConfiguration.prepare(EventStoreSettings.of(database.address())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fsync")
        .hasMessageContaining("synchronous_commit")
        .hasMessageContaining("paceline.event-store.allow-unsafe=true")
        .hasMessageNotContaining("postgres:postgres");
  }

  @Test
  @DisplayName("accepts a durable server, and one that is allowed to be unsafe")
  void durable(@TempDir Path data) {
    EventStoreConfiguration.prepare(TestDatabase.fresh().settings());
    try (TestServer server = TestServer.startDurable(data)) {
      TestDatabase database = server.newDatabase();
      assertThatNoException()
          .isThrownBy(
              () -> EventStoreConfiguration.prepare(EventStoreSettings.of(database.address())));
    }
  }
}
