package dev.paceline.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a contender did in one round.
 *
 * @param perSecond events recorded a second, by all callers
 * @param medianMicros of the time that a caller waited
 * @param p99Micros 99 of 100 waited no longer
 */
record Round(long perSecond, long medianMicros, long p99Micros) {

  private static final int MOST_SAMPLES = 4_000_000;

  /** Lets callers call in a closed loop for a while. */
  static Round of(List<Contender.Call> callers, Duration length) throws Exception {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<long[]> waits = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
      List<Future<long[]>> running = new ArrayList<>();
      for (Contender.Call caller : callers) {
        running.add(threads.submit(() -> loop(caller, end, MOST_SAMPLES / callers.size())));
      }
      for (Future<long[]> each : running) {
        waits.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a caller failed", e.getCause());
    }
    long[] all = waits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(
        Math.round(all.length / seconds),
        all[all.length / 2] / 1_000,
        all[(int) (all.length * 0.99)] / 1_000);
  }

  private static long[] loop(Contender.Call caller, long end, int most) throws Exception {
    long[] waits = new long[most];
    int calls = 0;
    for (long before = System.nanoTime(); before < end && calls < most; calls++) {
      caller.once();
      long after = System.nanoTime();
      waits[calls] = after - before;
      before = after;
    }
    return Arrays.copyOf(waits, calls);
  }
}
