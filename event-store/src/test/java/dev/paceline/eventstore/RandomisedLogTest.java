package dev.paceline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.Journal.Answer;
import dev.paceline.eventstore.testing.FaultProxy;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand appends; {@code -Dpaceline.log.appends=1000000} for more, {@code
 * -Dpaceline.log.seed} to start from the same seed again.
 */
@DisplayName("Eight writers in two processes, through conflicts, rollbacks, cuts and kills,")
class RandomisedLogTest {

  private static final Duration STUCK = Duration.ofMinutes(2);

  private final long appends = Long.getLong("paceline.log.appends", 10_000);
  private final long seed = Long.getLong("paceline.log.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final TestDatabase database = TestDatabase.withLog();

  @TempDir private Path folder;
  private int processes;

  @Test
  @DisplayName("leave every acknowledged append there once, and no hole in any order")
  void everything() {
    System.out.printf("RandomisedLogTest: %d appends, seed %d%n", appends, seed);
    try (AxonProcess axon = AxonProcess.on(database, Map.of());
        PositionsSeen reader = new PositionsSeen(axon)) {
      write();
      EventLog log = axon.bean(EventLog.class);
      long head = log.headPosition();
      await().atMost(STUCK).until(() -> reader.last() >= head || !reader.fault().isEmpty());
      assertThat(reader.fault()).isEmpty();
      assertThat(reader.last()).isEqualTo(head);
      Map<UUID, Long> positions = checkRows(log);
      assertThat(positions).hasSize((int) head);
      checkAnswers(positions);
    }
  }

  private Path journal(int process) {
    return folder.resolve("journal-" + process);
  }

  private long answered() {
    long sum = 0;
    for (int i = 0; i <= processes; i++) {
      sum += Journal.size(journal(i));
    }
    return sum;
  }

  private void write() {
    try (FaultProxy ours = FaultProxy.to(TestServer.shared().port());
        FaultProxy theirs = FaultProxy.to(TestServer.shared().port());
        RandomWriters here = new RandomWriters(ours.through(database), journal(0), seed)) {
      OtherProcess other = startOther(theirs);
      int faults = (int) Math.clamp(appends / 1_000, 60, 500);
      for (int fault = 1; fault <= faults; fault++) {
        long due = appends * fault / faults;
        await().atMost(STUCK).until(() -> answered() >= due);
        if (fault % (faults / 4) == 0 && fault < faults) {
          // Not before it has written something, or its kill proves nothing.
          await().atMost(STUCK).until(() -> Journal.size(journal(processes)) > 0);
          other.kill();
          other = startOther(theirs);
        } else {
          inject(ours, theirs);
        }
      }
      other.close();
    }
  }

  private OtherProcess startOther(FaultProxy network) {
    processes++;
    return OtherProcess.start(
        network.through(database), journal(processes), seed + 1_000L * processes);
  }

  private void inject(FaultProxy ours, FaultProxy theirs) {
    FaultProxy network = random.nextBoolean() ? ours : theirs;
    switch (random.nextInt(6)) {
      case 0 -> network.cut();
      case 1, 2 -> network.swallowNextAnswer();
      case 3 -> freeze(network);
      case 4 -> terminateWriters();
      default -> rollBack();
    }
  }

  /** For longer than the writers have patience. */
  private static void freeze(FaultProxy network) {
    network.freeze();
    try {
      Thread.sleep(RandomWriters.SHORT_PATIENCE.plusMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    network.heal();
  }

  private void terminateWriters() {
    database
        .jdbc()
        .sql(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'paceline log writer' and datname = current_database()")
        .query()
        .listOfRows();
  }

  /** A writer that got positions and gave them back, while everyone waited. */
  private void rollBack() {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select event_log_append(array['acme'], array['acme/order/none'], array[0], array['order'],"
              + " array[gen_random_uuid()], array['test.happened'], array[1], array[''::bytea],"
              + " array[''::bytea], true)");
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Positions 1..n, times that never go back, sequences without holes; gives ids and positions. */
  private static Map<UUID, Long> checkRows(EventLog log) {
    Map<UUID, Long> positions = new HashMap<>();
    Map<String, Long> lastSequence = new HashMap<>();
    LoggedEvent previous = null;
    for (List<LoggedEvent> batch = log.eventsAfter(0, 1_000);
        !batch.isEmpty();
        batch = log.eventsAfter(batch.getLast().position(), 1_000)) {
      for (LoggedEvent event : batch) {
        assertThat(event.position()).isEqualTo(previous == null ? 1 : previous.position() + 1);
        if (previous != null) {
          assertThat(event.recordedAt()).isAfterOrEqualTo(previous.recordedAt());
        }
        assertThat(event.sequence())
            .as("next in %s", event.streamId())
            .isEqualTo(lastSequence.getOrDefault(event.streamId(), -1L) + 1);
        lastSequence.put(event.streamId(), event.sequence());
        assertThat(positions.put(event.eventId(), event.position()))
            .as("no event is there twice")
            .isNull();
        previous = event;
      }
    }
    return positions;
  }

  private void checkAnswers(Map<UUID, Long> positions) {
    Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    List<Journal.Entry> broken = new ArrayList<>();
    for (int i = 0; i <= processes; i++) {
      for (Journal.Entry entry : Journal.read(journal(i))) {
        counts.merge(entry.answer(), 1, Integer::sum);
        if (!agrees(entry, positions.get(entry.first()))) {
          broken.add(entry);
        }
      }
    }
    System.out.printf(
        "RandomisedLogTest: %d events, %s, %d processes%n", positions.size(), counts, processes);
    assertThat(broken).isEmpty();
    assertThat(counts).containsKeys(Answer.RECORDED, Answer.CONFLICT);
  }

  private static boolean agrees(Journal.Entry entry, Long firstPosition) {
    return switch (entry.answer()) {
      case RECORDED ->
          firstPosition != null && firstPosition == entry.position() - entry.events() + 1;
      case CONFLICT, NOT_RECORDED -> firstPosition == null;
      case UNKNOWN -> true;
    };
  }
}
