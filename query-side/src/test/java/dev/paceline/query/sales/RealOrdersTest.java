package dev.paceline.query.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RealOrders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Three months of a real shop")
class RealOrdersTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
  private static @Nullable Path data;
  private static @Nullable QueryServer server;

  @BeforeAll
  static void fold() {
    data = RealOrders.folder();
    assumeTrue(data != null, "the real orders are not beside this repository");
    TestDatabase database = TestDatabase.withLog();
    List<LoggedStep> steps = RealOrders.steps(data, new StoreId("shop"));
    LogWith.steps(database, steps);
    server = QueryServer.on(database, Map.of());
    await()
        .atMost(LONG_ENOUGH)
        .until(() ->
            server
                    .jdbc()
                    .sql("select coalesce(max(position), 0) from store_cursor")
                    .query(Long.class)
                    .single()
                == steps.size());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest(name = "by {0}")
  @CsvSource({
    "day, 2010-12-01, 2011-02-28",
    "week, 2010-12-01, 2011-02-28",
    "month, 2010-12-01, 2011-02-28"
  })
  @DisplayName("come out to the penny, in every column")
  void toThePenny(String by, String from, String to) throws IOException {
    List<String> expected = Files.readAllLines(data.resolve("expected-by-" + by + ".csv"));
    String query = "/api/shop/sales?by=" + by + "&from=" + from + "&to=" + to;
    Answer csv = server.get(query, "Accept", "text/csv");
    List<String> shown =
        csv.text()
            .lines()
            .skip(1)
            .filter(line -> !line.contains(",0,0,0.00,0.00,0,0.00,0,"))
            .toList();

    assertThat(shown).isEqualTo(expected.subList(1, expected.size()));
    assertThat(server.get(query).json().get("buckets").valueStream().map(RealOrdersTest::line))
        .containsAll(expected.subList(1, expected.size()));
  }

  private static String line(JsonNode bucket) {
    return String.join(
        ",",
        bucket.get("start").stringValue(),
        bucket.get("orders").toString(),
        bucket.get("units").toString(),
        bucket.get("gross").stringValue(),
        bucket.at("/refunds/processed").stringValue(),
        bucket.at("/refundedUnits/processed").toString(),
        bucket.at("/refunds/ordered").stringValue(),
        bucket.at("/refundedUnits/ordered").toString(),
        bucket.at("/net/processed").stringValue(),
        bucket.at("/net/ordered").stringValue(),
        bucket.at("/netUnits/processed").toString(),
        bucket.at("/netUnits/ordered").toString());
  }
}
