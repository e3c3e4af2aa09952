package dev.paceline.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A shop that sells all the time, one pound an order, and looks all the time whether its figures
 * hold what was acknowledged, and no more than what was sent. Cut off, it sends again.
 */
public final class SteadySales implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PIECE = 500;
  private static final int SELLERS = 4;

  private final Api backend;
  private final Api owner;
  private final String store;
  private final long before;
  private final long pauseMillis;
  private final Instant placedAt = Instant.now().minusSeconds(60);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong position = new AtomicLong();
  private final AtomicLong checks = new AtomicLong();
  private final List<String> wrong = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private SteadySales(Api backend, Api owner, String store, long before, int perSecond) {
    this.backend = backend;
    this.owner = owner;
    this.store = store;
    this.before = before;
    pauseMillis = 1_000L * SELLERS / perSecond;
  }

  /** Sells so much to a store with orders of before, until it is closed. */
  public static SteadySales start(Api backend, Api owner, String store, int before, int perSecond) {
    SteadySales sales = new SteadySales(backend, owner, store, before, perSecond);
    for (int i = 0; i < SELLERS; i++) {
      int seller = i;
      sales.threads.add(Thread.ofPlatform().daemon().start(() -> sales.sell(seller)));
    }
    sales.threads.add(Thread.ofPlatform().daemon().start(sales::look));
    return sales;
  }

  /** Imports so many orders, and waits until they are shown. */
  public static void load(Api backend, String store, int orders) {
    for (int from = 0; from < orders; from += PIECE) {
      String lines =
          IntStream.range(from, Math.min(orders, from + PIECE))
              .mapToObj(i ->
                  "{\"type\":\"PlaceOrder\",\"orderId\":\"before-"
                      + i
                      + "\","
                      + rest(Instant.now().minusSeconds(3_600)))
              .collect(Collectors.joining("\n"));
      Answer answer =
          backend.request(
              "POST", "/api/" + store + "/orders/import", "application/x-ndjson", lines);
      assertThat(answer.body()).contains("\"failed\":0");
    }
  }

  private static String rest(Instant placedAt) {
    return """
    "placedAt":"%s","currency":"GBP","lines":[{"sku":"T","name":"Tea","quantity":1,"unitPrice":"1.00"}]}\
    """
        .formatted(placedAt);
  }

  private void sell(int seller) {
    for (int i = 0; !over; i++) {
      String path = "/api/" + store + "/orders/now-" + seller + "-" + i;
      sent.incrementAndGet();
      place(path);
      pause(pauseMillis);
    }
  }

  private void place(String path) {
    while (!over) {
      try {
        Answer answer = backend.put(path, "{" + rest(placedAt));
        if (answer.status() == 201 || answer.status() == 200) {
          position.accumulateAndGet(answer.position(), Math::max);
          acknowledged.incrementAndGet();
          return;
        }
      } catch (UncheckedIOException cut) {
        // Sent again: what was recorded answers 200.
      }
      pause(50);
    }
  }

  private void look() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String goal = "/api/" + store + "/sales-progress?goalId=all";
    String books =
        "/api/%s/sales?by=month&from=%s&to=%s"
            .formatted(store, today.minusDays(40), today.plusDays(40));
    String ticker = "/api/" + store + "/orders/recent?limit=1";
    while (!over) {
      try {
        long least = before + acknowledged.get();
        long at = position.get();
        JsonNode progress = owner.get(goal, at).json().get("progress");
        long goalOrders = progress.get("orders").longValue();
        long goalPence = progress.get("actual").asString().equals("0.00") ? 0 : pounds(progress);
        long booked =
            owner
                .get(books, at)
                .json()
                .get("buckets")
                .valueStream()
                .mapToLong(bucket -> bucket.get("orders").longValue())
                .sum();
        long shown = owner.get(ticker, at).json().get("headSeq").longValue();
        long most = before + sent.get();
        for (long figure : new long[] {goalOrders, goalPence, booked, shown}) {
          if (figure < least || figure > most) {
            wrong.add(
                "%d, %d, %d, %d are not from %d to %d"
                    .formatted(goalOrders, goalPence, booked, shown, least, most));
          }
        }
        checks.incrementAndGet();
      } catch (UncheckedIOException | AssertionError cut) {
        pause(50);
      }
      pause(20);
    }
  }

  private static long pounds(JsonNode progress) {
    return Long.parseLong(progress.get("actual").asString().replace(".00", ""));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until figures have been looked at that hold everything acknowledged by now. */
  public void awaitCheck() {
    long enough = checks.get() + 2;
    Awaitility.await().atMost(PATIENCE).until(() -> checks.get() >= enough);
    assertThat(wrong).isEmpty();
  }

  @Override
  public void close() {
    over = true;
    threads.forEach(thread -> {
      try {
        thread.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Override
  public String toString() {
    return sent + " sent, " + acknowledged + " acknowledged, " + checks + " checks, " + wrong;
  }
}
