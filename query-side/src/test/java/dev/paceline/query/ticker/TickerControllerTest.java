package dev.paceline.query.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** 250 entries; every fifth of the 312 with tests is a test order. */
@DisplayName("The ticker")
class TickerControllerTest {
  private static final long WITH_TESTS = 312;
  private static final long SHOWN = 250;
  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    Given given = new Given(server.jdbc());
    given.store("acme", "Europe/London", "GBP", "monday");
    given.store("quiet", "Europe/London", "GBP", "monday");
    for (long n = 1; n <= WITH_TESTS; n++) {
      given.sale("acme", n, n % 5 == 0 ? null : (Long) (n - n / 5));
    }
    given.cursor("acme", 100 + WITH_TESTS, SHOWN, WITH_TESTS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("tells each entry in full, and where it stands")
  void whole() {
    JsonNode recent = recent("limit=1");

    assertThat(recent.get("asOf").stringValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(recent.toString().replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"…\""))
        .isEqualTo(
            """
            {"storeId":"acme","epoch":1,"headSeq":250,"asOf":"…","position":412,"parkedAt":null,\
            "entries":[{"seq":250,"kind":"sale","orderId":"order-312",\
            "product":{"name":"Teapot","imageUrl":null,"moreItems":2},"units":3,"value":"59.90",\
            "currency":"GBP","placedAt":"2026-11-01T10:00:00.000Z",\
            "at":"2026-11-01T10:00:00.000Z","recordedAt":"2026-11-01T10:00:01.250Z",\
            "location":{"city":"Leeds","region":null,"country":"GB"},"late":false,"test":false,\
            "position":412}]}\
            """);
  }

  @ParameterizedTest(name = "{0}: {1} down to {2}")
  @CsvSource({
    "'', 250, 231",
    "limit=200, 250, 51",
    "before=231, 230, 211",
    "before=3, 2, 1",
    "before=9999&limit=1, 250, 250",
    "after=240, 250, 241",
    "after=10&limit=5, 15, 11",
    "after=0&limit=2, 2, 1",
    "after=10&before=13, 12, 11",
    "after=10&before=200&limit=3, 13, 11",
    "test=false&limit=2, 250, 249",
    "test=true&limit=2, 312, 311",
    "test=true&after=3&limit=3, 6, 4",
    "test=true&before=6&limit=2, 5, 4",
  })
  @DisplayName("shows the entries asked for, newest first")
  void windows(String query, long newest, long oldest) {
    assertThat(seqs(recent(query)))
        .isEqualTo(LongStream.rangeClosed(oldest, newest).boxed().toList().reversed());
  }

  @ParameterizedTest
  @CsvSource({"before=1", "after=250", "after=9999", "after=5&before=6", "after=9&before=2"})
  @DisplayName("shows nothing where there is nothing")
  void empty(String query) {
    assertThat(seqs(recent(query))).isEmpty();
  }

  @Test
  @DisplayName("is caught up with page by page without a hole")
  void catchUp() {
    List<Long> seen = new ArrayList<>();
    long last = 0;
    while (last < SHOWN) {
      List<Long> page = seqs(recent("limit=37&after=" + last)).reversed();
      seen.addAll(page);
      last = page.getLast();
    }

    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, SHOWN).boxed().toList());
  }

  @Test
  @DisplayName("shows test orders only when asked for, under numbers of their own")
  void tests() {
    JsonNode recent = recent("test=true&limit=200&before=311");

    assertThat(recent.get("headSeq").longValue()).isEqualTo(WITH_TESTS);
    assertThat(recent.at("/entries/0/test").booleanValue()).isTrue();
    assertThat(recent.at("/entries/0/orderId").stringValue()).isEqualTo("order-310");
    assertThat(recent.at("/entries/1/test").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("of a store that has sold nothing is empty")
  void quiet() {
    JsonNode recent = server.get("/api/quiet/orders/recent").json();

    assertThat(recent.get("headSeq").longValue()).isZero();
    assertThat(recent.get("entries").size()).isZero();
  }

  @Test
  @DisplayName("says at which event it is held up")
  void parked() {
    server.jdbc().sql("update store_cursor set parked_at = 7 where store_id = 'quiet'").update();

    assertThat(server.get("/api/quiet/orders/recent").json().get("parkedAt").longValue())
        .isEqualTo(7);

    server.jdbc().sql("update store_cursor set parked_at = null where store_id = 'quiet'").update();
  }

  private static JsonNode recent(String query) {
    return server.get("/api/acme/orders/recent?" + query).json();
  }

  private static List<Long> seqs(JsonNode recent) {
    return recent.get("entries").valueStream().map(e -> e.get("seq").longValue()).toList();
  }
}
