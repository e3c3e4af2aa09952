package dev.paceline.query.checkpoint;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.StoreCheck;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Compares the checkpoints on which every answer as of a past moment rests with what the store's
 * events give. Checkpoints go on being written and thrown away meanwhile: those of one moment are
 * looked at. That a store has none, or none yet of its last events, is no difference.
 */
@Component
class CheckpointCheck implements StoreCheck {
  private final EventLog log;
  private final ProjectionDatabase database;
  private final CheckpointSettings settings;

  CheckpointCheck(EventLog log, ProjectionDatabase database, CheckpointSettings settings) {
    this.log = log;
    this.database = database;
    this.settings = settings;
  }

  @Override
  public void check(String storeId, long last, Differences found) {
    try (Connection connection = database.forLongWork("audit of checkpoints")) {
      KeptCheckpoints kept = KeptCheckpoints.now(connection, storeId, last);
      new CheckpointWalk(log, storeId, settings.window(), found).compare(kept, last);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
