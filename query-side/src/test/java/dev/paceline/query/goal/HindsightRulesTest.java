package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.goal.ShopLog.Order;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An auditor")
class HindsightRulesTest {
  private static final GoalPeriod DAILY = new GoalPeriod(Period.DAILY, null, null);
  private static final String PROGRESS = "/api/acme/sales-progress?goalId=goal";

  private final ShopLog log = new ShopLog("2026-03-01T09:00:00Z", "Europe/London");
  private LoggedShop shop;
  private int sold;

  @AfterEach
  void stop() {
    if (shop != null) {
      shop.close();
    }
  }

  private Order sell(String at, String recordedAt) {
    var order = new Order(placed("o" + ++sold, Instant.parse(at), 1_000, 1, false));
    log.at(recordedAt).order(order.placed);
    return order;
  }

  private JsonNode get(String path) {
    if (shop == null) {
      shop = new LoggedShop(log);
    }
    return shop.server.get(path).json();
  }

  private JsonNode progress(String moment) {
    return get(PROGRESS + moment).get("progress");
  }

  @Test
  @DisplayName("asks what was known then of an imported day, and what is known of it now")
  void imported() {
    sell("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z");
    sell("2026-03-02T11:00:00Z", "2026-03-09T10:00:00Z");
    sell("2026-03-02T12:00:00.001Z", "2026-03-09T10:00:00Z");
    log.at("2026-03-10T08:00:00Z")
        .set("goal", DAILY, terms(Metric.REVENUE, 9_000, RefundsCountOn.PROCESSED));

    JsonNode then = progress("&known=now&asOf=2026-03-02T12:00:00Z");
    assertThat(then.get("actual").asString()).isEqualTo("20.00");
    assertThat(then.get("orders").asLong()).isEqualTo(2);
    assertThat(then.get("beforeGoal").asBoolean()).isTrue();
    assertThat(then.get("asOf").asString()).isEqualTo("2026-03-02T12:00:00.000Z");
    assertThat(then.get("position").asLong()).isEqualTo(5);
    assertThat(progress("&known=now&asOf=2026-03-02T12:00:00.001Z").get("actual").asString())
        .isEqualTo("30.00");
    assertThat(shop.server.get(PROGRESS + "&asOf=2026-03-02T12:00:00Z").status()).isEqualTo(404);
    assertThat(progress("&known=now&asOf=1999-01-01T00:00:00Z").get("actual").asString())
        .isEqualTo("0.00");
    assertThat(progress("&known=now&asOf=0001-01-01T00:00:00Z").get("pace").asString())
        .isEqualTo("behind");
    assertThat(progress("&known=now&asOf=0000-01-01T00:00:00Z").get("actual").asString())
        .isEqualTo("0.00");
    assertThat(progress("&known=now&position=2").get("asOf").asString())
        .isEqualTo("2026-03-02T10:00:00.000Z");
    assertThat(shop.server.get("/api/acme/sales-progress?known=now&goalId=x").status())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("sees the ticker as what is known now of what had happened by then")
  void ticker() {
    Order first = sell("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z");
    sell("2026-03-03T10:00:00Z", "2026-03-03T10:00:00Z");
    sell("2026-03-02T09:00:00Z", "2026-03-05T10:00:00Z");
    log.at("2026-03-06T10:00:00Z").order(first.refund(Instant.parse("2026-03-02T15:00:00Z"), 1, 0));
    log.order(placed("t", Instant.parse("2026-03-02T12:00:00Z"), 5_000, 1, true));
    sell("2026-03-06T10:00:00Z", "2026-03-06T10:00:00Z");

    assertThat(seqs("&asOf=2026-03-02T12:00:00Z")).containsExactly(3L, 1L);
    assertThat(seqs("&asOf=2026-03-03T12:00:00Z")).containsExactly(4L, 3L, 2L, 1L);
    assertThat(seqs("&asOf=2026-03-03T12:00:00Z&limit=2")).containsExactly(4L, 3L);
    assertThat(seqs("&asOf=2026-03-03T12:00:00Z&before=3")).containsExactly(2L, 1L);
    assertThat(seqs("&asOf=2026-03-03T12:00:00Z&after=1&limit=2")).containsExactly(3L, 2L);
    assertThat(seqs("&asOf=2026-03-02T12:00:00Z&test=true")).containsExactly(5L, 3L, 1L);
    assertThat(seqs("&asOf=2026-03-02T08:59:59.999Z")).isEmpty();
    assertThat(seqs("&asOf=0001-01-01T00:00:00Z")).isEmpty();
    assertThat(seqs("")).containsExactly(5L, 4L, 3L, 2L, 1L);
    JsonNode then = get("/api/acme/orders/recent?known=now&asOf=2026-03-02T12:00:00Z");
    assertThat(then.get("headSeq").asLong()).isEqualTo(3);
    assertThat(then.get("position").asLong()).isEqualTo(7);
    assertThat(then.get("asOf").asString()).isEqualTo("2026-03-02T12:00:00.000Z");
  }

  private List<Long> seqs(String moment) {
    return get("/api/acme/orders/recent?known=now" + moment)
        .get("entries")
        .valueStream()
        .map(entry -> entry.get("seq").asLong())
        .toList();
  }

  @Test
  @DisplayName("reads a goal's life: who moved it, and what time alone did")
  void life() {
    log.set("goal", DAILY, terms(Metric.REVENUE, 4_000, RefundsCountOn.PROCESSED));
    Order order = sell("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z");
    log.at("2026-03-01T12:00:00Z");
    log.revise("goal", terms(Metric.REVENUE, 1_500, RefundsCountOn.PROCESSED));
    sell("2026-03-01T12:30:00Z", "2026-03-01T12:30:00Z");
    log.at("2026-03-02T08:00:00Z")
        .order(order.refund(Instant.parse("2026-03-01T23:00:00Z"), 600, 1));
    log.at("2026-03-02T09:00:00Z").goal(new GoalRetired(ShopLog.STORE, new GoalId("goal")));
    log.at("2026-03-04T09:00:00Z");
    log.revise("goal", terms(Metric.REVENUE, 1_500, RefundsCountOn.PROCESSED));
    log.at("2026-03-04T10:00:00Z").moveTo("Asia/Tokyo", DayOfWeek.MONDAY);

    assertThat(
            HistoryTest.steps(shop().server, "/api/acme/sales-goals/goal/history?limit=3").stream()
                .map(HindsightRulesTest::line))
        .containsExactly(
            "03-01T09:00 goal.set 03-01 0.00 0.00>0.00 null>behind",
            "03-01T10:00 order.placed 03-01 10.00 0.00>10.00 behind>behind",
            "03-01T12:00 goal.revised 03-01 0.00 10.00>10.00 behind>ahead",
            "03-01T12:30 order.placed 03-01 10.00 10.00>20.00 ahead>achieved",
            "03-02T00:00 time 03-02 null 0.00>0.00 upcoming>too_early",
            "03-02T01:12 time 03-02 null 0.00>0.00 too_early>behind",
            "03-02T08:00 order.refunded 03-01 -6.00 20.00>14.00 achieved>missed",
            "03-02T09:00 goal.retired 03-02 0.00 0.00>0.00 behind>behind",
            "03-04T09:00 goal.revised 03-04 0.00 0.00>0.00 behind>behind",
            "03-04T10:00 store.settings-changed 03-04 0.00 0.00>0.00 behind>behind");
    JsonNode revised = get("/api/acme/sales-goals/goal/history").get("steps").get(2);
    assertThat(revised.get("actor").asString()).isEqualTo("test");
    assertThat(revised.get("targetBefore").asString()).isEqualTo("40.00");
    assertThat(revised.get("targetAfter").asString()).isEqualTo("15.00");
    String csv = shop.server.get("/api/acme/sales-goals/goal/history", "Accept", "text/csv").text();
    assertThat(csv.lines()).hasSize(11);
    assertThat(csv).contains("3,2026-03-01T10:00:00.000Z,test,order.placed,o1,2026-03-01,10.00,1,");
    assertThat(
            shop.server
                .get("/api/acme/sales-goals/goal/history", "Accept", "application/x-ndjson")
                .text()
                .lines()
                .toList()
                .getLast())
        .isEqualTo("{\"done\":true,\"next\":null}");
  }

  private LoggedShop shop() {
    get("/api/acme");
    return shop;
  }

  private static String line(JsonNode step) {
    return "%s %s %s %s %s>%s %s>%s"
        .formatted(
            step.get("recordedAt").asString().substring(5, 16),
            step.get("cause").asString(),
            step.get("periodStart").asString().substring(5),
            text(step, "amount"),
            text(step, "actualBefore"),
            text(step, "actualAfter"),
            text(step, "paceBefore"),
            text(step, "paceAfter"));
  }

  private static String text(JsonNode step, String field) {
    return step.get(field).isNull() ? "null" : step.get(field).asString();
  }
}
