package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.store.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayName("A loop does the same for every store")
class LiveLoopTest {
  private static final List<StoreId> STORES = List.of(new StoreId("acme"), new StoreId("other"));

  @Test
  @DisplayName("even where one of them cannot be shown")
  void oneFails() {
    assertThat(tried(new IllegalStateException())).isEqualTo(STORES);
  }

  @Test
  @DisplayName("unless the database is away: then waiting for it once is enough")
  void databaseAway() {
    assertThat(tried(new DataAccessResourceFailureException("away"))).hasSize(1);
    assertThat(tried(new CannotCreateTransactionException("away"))).hasSize(1);
  }

  @Test
  @DisplayName("again after whatever went wrong, also where memory ran out")
  void goesOn() {
    AtomicInteger asked = new AtomicInteger();
    List<Set<StoreId>> steps = new CopyOnWriteArrayList<>();
    LiveLoop loop =
        new LiveLoop(
            "loop of a test",
            new LiveLoop.Step() {
              @Override
              public Duration patience() {
                if (asked.incrementAndGet() == 1) {
                  throw new OutOfMemoryError("made up");
                }
                return Duration.ofMinutes(1);
              }

              @Override
              public void wokenBy(Set<StoreId> stores) {
                steps.add(stores);
                if (steps.size() == 1) {
                  throw new OutOfMemoryError("made up");
                }
              }
            });
    loop.wake(STORES.getFirst());
    loop.start();
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> steps.size() > 1);
      assertThat(steps).startsWith(Set.of(STORES.getFirst()), Set.of(STORES.getFirst()));
    } finally {
      loop.stop();
    }
  }

  private static List<StoreId> tried(RuntimeException failure) {
    List<StoreId> tried = new ArrayList<>();
    assertThatThrownBy(() ->
            LiveLoop.each(
                STORES,
                storeId -> {
                  tried.add(storeId);
                  if (tried.size() == 1) {
                    throw failure;
                  }
                }))
        .isSameAs(failure);
    return tried;
  }
}
