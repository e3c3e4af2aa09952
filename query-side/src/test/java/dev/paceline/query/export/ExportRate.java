package dev.paceline.query.export;

import dev.paceline.api.audit.ExportBytes;
import dev.paceline.api.audit.ExportVerification;
import dev.paceline.api.audit.PublicKeys;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.chain.ChainCheck;
import dev.paceline.query.chain.ChainWriter;
import dev.paceline.query.database.QueryMigration;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast a log is chained, checked, exported and verified, by the clock and by the CPU of this
 * process: a program. A small heap ({@code -Xmx}) shows that nothing is held.
 */
final class ExportRate {

  private ExportRate() {}

  public static void main(String[] args) throws Exception {
    int events = Integer.getInteger("export.events", 60_000);
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.ofSales(1, events));
    QueryMigration.migrate(database.address());
    try (EventLog log = database.openLog();
        ProjectionDatabase writing = new ProjectionDatabase(database.address())) {
      measure("chained", events, () -> new ChainWriter(log, writing).catchUp());
    }
    try (QueryServer server = QueryServer.on(database, Map.of())) {
      server.awaitAll();
      AuditExport export = server.bean(AuditExport.class);
      measure("checked", events, () -> server.bean(ChainCheck.class).check("store-0", done -> {}));
      PreparedExport prepared = export.prepare("store-0", new ExportRequest(1, null));
      AtomicLong bytes = new AtomicLong();
      AtomicLong faults = new AtomicLong();
      ExportVerification check =
          new ExportVerification(
              PublicKeys.of(server.get("/api/audit-key").text()).present(),
              fault -> faults.incrementAndGet(),
              event -> {});
      check.begin("export");
      ExportBytes lines = new ExportBytes(check);
      measure("exported", events, () -> export.write(prepared, counting(bytes, null)));
      measure(
          "exported and verified", events, () -> export.write(prepared, counting(bytes, lines)));
      lines.end();
      System.out.printf(
          "%,d bytes an export, %d faults, heap of %,d MiB at most%n",
          bytes.get() / 2, faults.get(), Runtime.getRuntime().maxMemory() >> 20);
      System.out.println(List.copyOf(check.stores().values()).getFirst().events() + " events");
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static OutputStream counting(AtomicLong bytes, ExportBytes reader) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) {
        bytes.addAndGet(length);
        if (reader != null) {
          reader.take(java.util.Arrays.copyOfRange(from, offset, offset + length), length);
        }
      }
    };
  }

  private static void measure(String what, int events, Work work) throws Exception {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    work.run();
    long clock = System.nanoTime() - begin;
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    System.out.printf(
        "%s: %,d events/s by the clock, %.1f µs of this thread's CPU an event%n",
        what, events * 1_000_000_000L / clock, used / 1_000.0 / events);
  }
}
