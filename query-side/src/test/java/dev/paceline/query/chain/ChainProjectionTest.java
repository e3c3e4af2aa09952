package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.QueryMigration;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.projection.ProjectionView;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chain as operators see it")
class ChainProjectionTest {
  private static final int EVENTS = 1_700;

  @Test
  @DisplayName("says how much of the log is chained, how much there is, and what is left")
  void view() {
    TestDatabase server = TestDatabase.withLog();
    QueryMigration.migrate(server.address());
    try (EventLog log = server.openLog();
        ProjectionDatabase database = new ProjectionDatabase(server.address())) {
      ChainWriter writer = new ChainWriter(log, database);
      ChainProjection chain = new ChainProjection(log, writer);
      assertThat(chain.name()).isEqualTo("audit");
      assertThat(chain.view()).isEqualTo(chained(0, 0));

      LogWith.steps(server, RandomHistory.of(3, 2, EVENTS));
      assertThat(chain.view()).isEqualTo(chained(0, EVENTS));
      assertThat(writer.step()).isEqualTo(ChainWriter.Step.FULL);
      assertThat(chain.view()).isEqualTo(chained(1_000, EVENTS));
      writer.catchUp();
      assertThat(chain.view()).isEqualTo(chained(EVENTS, EVENTS));
    }
  }

  private static ProjectionView chained(long position, long head) {
    return new ProjectionView("audit", position, head, head - position, List.of(), List.of());
  }
}
