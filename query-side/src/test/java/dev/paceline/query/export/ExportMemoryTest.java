package dev.paceline.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.audit.ExportBytes;
import dev.paceline.api.audit.ExportFault;
import dev.paceline.api.audit.ExportVerification;
import dev.paceline.api.audit.PublicKeys;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.chain.ChainWriter;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Counts what has been read and what has been written of it, which says how much an export holds
 * whatever the machine and its memory are. More events with {@code -Dexport.large=}.
 */
@DisplayName("An export of a large store")
class ExportMemoryTest {
  private static final int EVENTS = Integer.getInteger("export.large", 20_000);

  /** What the writer gathers before it writes, in bytes: no line of an event is shorter. */
  private static final int BUFFER = 1 << 16;

  private static final int SHORTEST_LINE = 300;

  /** One sale after the other, each of an order of its own, all alike. */
  private static final String SALES =
      """
      insert into event_log
      select m.head + n, e.store_id, e.stream_id || '-' || n, 0, e.stream_type, gen_random_uuid(),
             e.name, e.revision, e.payload, e.metadata, e.recorded_at + n * interval '1 millisecond'
        from (select * from event_log where name = 'order.placed' order by position desc limit 1) e
       cross join (select max(position) as head from event_log) m cross join generate_series(1, ?) n
      """;

  /** What came of the pages that were read. */
  private static final class Counted extends OutputStream {
    private final ExportBytes reader;
    private final List<Integer> limits = new ArrayList<>();
    private long read;
    private long written;
    private long mostHeld;

    Counted(ExportBytes reader) {
      this.reader = reader;
    }

    List<LoggedEvent> page(List<LoggedEvent> events, int limit) {
      // Whatever of the pages before is not written yet is held beside the one that comes now.
      limits.add(limit);
      read += events.size();
      mostHeld = Math.max(mostHeld, read - written);
      return events;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        written += from[i] == '\n' ? 1 : 0;
      }
      reader.take(Arrays.copyOfRange(from, offset, offset + length), length);
    }
  }

  @Test
  @DisplayName("never holds more than a page of events, and all of them arrive")
  void aPageAtMost() throws Exception {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.ofSales(1, 20));
    try (QueryServer server = QueryServer.on(database, Map.of());
        EventLog log = database.openLog()) {
      server.awaitAll();
      // Folding them is not what is looked at here.
      database.execute("update store_cursor set parked_at = 21, parked_error = 'not folded here'");
      database.jdbc().sql(SALES).param(EVENTS - 20).update();
      server.bean(ChainWriter.class).catchUp();
      AuditExport export = server.bean(AuditExport.class);
      PreparedExport prepared = export.prepare("store-0", new ExportRequest(1, null));
      assertThat(prepared.range().to()).isEqualTo(EVENTS);

      List<ExportFault> faults = new ArrayList<>();
      ExportVerification check =
          new ExportVerification(
              PublicKeys.of(server.get("/api/audit-key").text()).present(),
              faults::add,
              event -> {});
      check.begin("export");
      ExportBytes lines = new ExportBytes(check);
      Counted counted = new Counted(lines);
      export.write(
          prepared,
          (store, after, last, limit) ->
              counted.page(log.eventsOfStore(store, after, last, limit), limit),
          counted);
      lines.end();
      check.end();

      assertThat(faults).isEmpty();
      assertThat(List.copyOf(check.stores().values()).getFirst().events()).isEqualTo(EVENTS);
      assertThat(counted.read).isEqualTo(EVENTS);
      assertThat(counted.written).isGreaterThan(EVENTS);
      assertThat(counted.limits).hasSizeGreaterThanOrEqualTo(EVENTS / AuditExport.PAGE);
      assertThat(counted.limits).containsOnly(AuditExport.PAGE);
      assertThat(counted.mostHeld)
          .as("events read and not yet written, but for those in the writer's buffer")
          .isLessThanOrEqualTo(AuditExport.PAGE + BUFFER / SHORTEST_LINE);
      System.out.println("export: at most " + counted.mostHeld + " of " + EVENTS + " events held");
    }
  }
}
