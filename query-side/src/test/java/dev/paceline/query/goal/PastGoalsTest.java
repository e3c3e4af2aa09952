package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.STORE;
import static dev.paceline.query.goal.ShopLog.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** All on Monday, 9 February 2026, in London at first: each event on the hour of its position. */
@DisplayName("As of a moment")
class PastGoalsTest {
  private static final GoalId GOAL = new GoalId("daily-revenue");
  private static final StoreId OTHER = new StoreId("other");
  private static QueryServer server;

  @BeforeAll
  static void shop() {
    var order = new ShopLog.Order(placed("1", hour(3), 2_000, 1, false));
    Steps steps =
        new Steps()
            .add(hour(1), opened(STORE))
            .add(hour(2), set(10_000))
            .add(hour(3), order.placed)
            .add(hour(4), opened(OTHER))
            .add(hour(5), revised(4_000))
            .add(hour(6), order.refund(hour(6), 500, 1))
            .add(hour(7), new StoreSettingsChanged(STORE, settings("Asia/Tokyo")))
            .add(hour(8), new GoalRetired(STORE, GOAL))
            .add(hour(9), placed("2", hour(3), 9_000, 1, false));
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, steps.all());
    server = QueryServer.at(new TestClock(Instant.parse("2026-02-20T00:00:00Z")), database);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("a goal has sold what was recorded by then")
  void actual() {
    assertThat(progress("asOf=" + hour(3)).at("/progress/actual").stringValue()).isEqualTo("20.00");
    assertThat(progress("asOf=" + hour(6)).at("/progress/actual").stringValue()).isEqualTo("15.00");
    // Placed before then, and not known.
    assertThat(progress("asOf=" + hour(6).plusSeconds(3_599)).at("/progress/orders").longValue())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("a goal has the terms that it had")
  void terms() {
    JsonNode before = progress("asOf=" + hour(5).minusMillis(1));
    assertThat(before.path("target").stringValue()).isEqualTo("100.00");
    assertThat(before.at("/progress/target").stringValue()).isEqualTo("100.00");
    assertThat(before.path("revision").intValue()).isEqualTo(1);
    JsonNode after = progress("asOf=" + hour(5));
    assertThat(after.at("/progress/target").stringValue()).isEqualTo("40.00");
    assertThat(after.path("revision").intValue()).isEqualTo(2);
  }

  @Test
  @DisplayName("a goal that was retired later is active")
  void status() {
    assertThat(progress("asOf=" + hour(7)).path("status").stringValue()).isEqualTo("active");
    assertThat(progress("asOf=" + hour(8)).path("status").stringValue()).isEqualTo("retired");
  }

  @Test
  @DisplayName("days are those of the zone that the store was in")
  void calendar() {
    assertThat(progress("asOf=" + hour(6)).at("/progress/endsAt").stringValue())
        .isEqualTo("2026-02-10T00:00:00.000Z");
    assertThat(progress("asOf=" + hour(7)).at("/progress/endsAt").stringValue())
        .isEqualTo("2026-02-09T15:00:00.000Z");
  }

  @Test
  @DisplayName("a date picks its period, as it was cut then")
  void date() {
    JsonNode next = progress("date=2026-02-10&asOf=" + hour(6));
    assertThat(next.at("/progress/startsAt").stringValue()).isEqualTo("2026-02-10T00:00:00.000Z");
    assertThat(next.at("/progress/pace").stringValue()).isEqualTo("upcoming");
  }

  @Test
  @DisplayName("named by a position alone, time is when that was recorded")
  void position() {
    JsonNode then = progress("position=3").path("progress");
    assertThat(then.path("asOf").stringValue()).isEqualTo("2026-02-09T03:00:00.000Z");
    assertThat(then.path("position").longValue()).isEqualTo(3);
    assertThat(then.path("elapsed").stringValue()).isEqualTo("0.1250");
  }

  @Test
  @DisplayName("named by both, events are those up to the position and paces those of the instant")
  void both() {
    JsonNode then = progress("position=3&asOf=2026-02-09T12:00:00Z").path("progress");
    assertThat(then.path("asOf").stringValue()).isEqualTo("2026-02-09T12:00:00.000Z");
    assertThat(then.path("position").longValue()).isEqualTo(3);
    assertThat(then.path("elapsed").stringValue()).isEqualTo("0.5000");
    assertThat(then.path("actual").stringValue()).isEqualTo("20.00");
  }

  @Test
  @DisplayName("the position stated is the store's own last one, not another store's")
  void ownPosition() {
    assertThat(progress("position=4").at("/progress/position").longValue()).isEqualTo(3);
    assertThat(get("/api/acme/orders/recent?position=4").json().path("position").longValue())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("what was not recorded yet is not there: a goal, a store")
  void notYet() {
    get("/api/acme/sales-progress?goalId=daily-revenue&asOf=" + hour(1)).problem(404, "not-found");
    get("/api/acme/sales-progress?goalId=daily-revenue&position=1").problem(404, "not-found");
    for (String query : List.of("position=3", "asOf=" + hour(3), "asOf=0000-01-01T00:00:00Z")) {
      get("/api/other/sales-progress?goalId=g&" + query).problem(404, "unknown-store");
      get("/api/other/orders/recent?" + query).problem(404, "unknown-store");
    }
  }

  @Test
  @DisplayName("the ticker ends with what was recorded by then")
  void ticker() {
    JsonNode then = get("/api/acme/orders/recent?asOf=" + hour(6)).json();
    assertThat(then.path("headSeq").longValue()).isEqualTo(2);
    assertThat(then.path("asOf").stringValue()).isEqualTo("2026-02-09T06:00:00.000Z");
    assertThat(then.path("position").longValue()).isEqualTo(6);
    assertThat(then.at("/entries/0/kind").stringValue()).isEqualTo("refund");
    assertThat(then.path("entries").size()).isEqualTo(2);
    JsonNode opened = get("/api/acme/orders/recent?position=1").json();
    assertThat(opened.path("headSeq").longValue()).isZero();
    assertThat(opened.path("entries").isEmpty()).isTrue();
  }

  @Test
  @DisplayName("the same is said where known=then is written out, and at an offset")
  void then() {
    String short6 = get("/api/acme/orders/recent?asOf=" + hour(6)).text();
    assertThat(get("/api/acme/orders/recent?known=then&asOf=" + hour(6)).text()).isEqualTo(short6);
    assertThat(get("/api/acme/orders/recent?asOf=2026-02-09T08:00:00.000999%2B02:00").text())
        .isEqualTo(short6);
  }

  @Test
  @DisplayName("nobody sees anything without audit:read")
  void scope() {
    String seller = TestIssuer.TRUSTED.token(List.of("acme"), Scope.SALES_READ);
    for (String query : List.of("asOf=" + hour(6), "position=6", "known=then")) {
      server
          .get("/api/acme/orders/recent?" + query, "Authorization", "Bearer " + seller)
          .problem(403, "forbidden");
      server
          .get(
              "/api/acme/sales-progress?goalId=daily-revenue&" + query,
              "Authorization",
              "Bearer " + seller)
          .problem(403, "forbidden");
    }
  }

  private static JsonNode progress(String query) {
    return get("/api/acme/sales-progress?goalId=daily-revenue&" + query).json();
  }

  private static Answer get(String path) {
    return server.get(path);
  }

  private static Instant hour(int hour) {
    return Instant.parse("2026-02-09T00:00:00Z").plusSeconds(3_600L * hour);
  }

  private static StoreOpened opened(StoreId store) {
    return new StoreOpened(store, settings("Europe/London"));
  }

  private static StoreSettings settings(String zone) {
    return new StoreSettings("Acme", ZoneId.of(zone), ShopLog.GBP, DayOfWeek.MONDAY);
  }

  private static GoalSet set(long target) {
    return new GoalSet(
        STORE,
        GOAL,
        new GoalPeriod(Period.DAILY, null, null),
        ShopLog.terms(Metric.REVENUE, target, RefundsCountOn.PROCESSED));
  }

  private static GoalRevised revised(long target) {
    return new GoalRevised(
        STORE, GOAL, ShopLog.terms(Metric.REVENUE, target, RefundsCountOn.PROCESSED));
  }
}
