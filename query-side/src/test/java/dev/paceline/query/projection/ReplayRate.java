package dev.paceline.query.projection;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.QuerySideApplication;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/** How fast the whole application follows a log of one store from its beginning: a program. */
final class ReplayRate {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ReplayRate() {}

  public static void main(String[] args) throws InterruptedException {
    int events = Integer.getInteger("replay.events", 200_000);
    TestDatabase server = TestDatabase.withLog();
    LogWith.steps(server, RandomHistory.ofSales(1, events));
    Map<String, Object> properties = new HashMap<>(server.springProperties());
    properties.put("server.port", "0");
    SpringApplication application = QuerySideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    try (var context =
        application.run(
            properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new))) {
      long begin = System.nanoTime();
      long position = 0;
      while (position < events) {
        TimeUnit.MILLISECONDS.sleep(250);
        long now = position(server);
        if (now / 20_000 > position / 20_000) {
          report(now, System.nanoTime() - begin);
        }
        position = now;
      }
      report(position, System.nanoTime() - begin);
    }
  }

  private static void report(long events, long nanos) {
    System.out.printf(
        "%,d events, %,d events/s by the clock, %,d events/s of CPU that the processor got%n",
        events, events * 1_000_000_000L / nanos, events * 1_000_000_000L / processorCpu());
  }

  /** What the processor's threads have used: the rate of a machine that does nothing else. */
  private static long processorCpu() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("sales-"))
        .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private static long position(TestDatabase server) {
    return server
        .jdbc()
        .sql("select coalesce(max(position), 0) from store_cursor")
        .query(Long.class)
        .single();
  }
}
