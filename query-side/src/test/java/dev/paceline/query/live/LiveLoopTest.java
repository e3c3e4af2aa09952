package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.store.StoreId;
import java.util.ArrayList;
import java.util.List;
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
