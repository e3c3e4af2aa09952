package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.goal.ShopLog.Order;
import dev.paceline.query.pacing.Pace;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A goal's row of a period")
class GoalFoldTest {
  private static final GoalPeriod DAILY = new GoalPeriod(Period.DAILY, null, null);
  private static final GoalTerms PROCESSED =
      terms(Metric.REVENUE, 10_000, RefundsCountOn.PROCESSED);
  private static final GoalTerms ORDERED = terms(Metric.REVENUE, 10_000, RefundsCountOn.ORDERED);
  private static final GoalTerms UNITS = terms(Metric.UNITS_SOLD, 10, RefundsCountOn.PROCESSED);
  private static final Instant MONDAY = Instant.parse("2026-02-09T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-02-10T12:00:00Z");
  private static final String MONDAYS = "2026-02-09T00:00:00Z";
  private static final String TUESDAYS = "2026-02-10T00:00:00Z";

  private final ShopLog log = new ShopLog("2026-01-01T00:00:00Z", "Europe/London");
  private final Order order = new Order(placed("1", MONDAY, 1_000, 3, false));

  @Test
  @DisplayName("counts a sale when it was placed, by revenue and by units")
  void sale() {
    log.set("revenue", DAILY, PROCESSED).set("units", DAILY, UNITS).order(order.placed);
    assertThat(log.period("revenue", MONDAYS).actual()).isEqualTo(3_000);
    assertThat(log.period("units", MONDAYS).actual()).isEqualTo(3);
    assertThat(log.period("units", MONDAYS).orders()).isEqualTo(1);
  }

  @Test
  @DisplayName("counts a refund when it was processed, or when its order was placed, as chosen")
  void refund() {
    log.set("processed", DAILY, PROCESSED).set("ordered", DAILY, ORDERED).order(order.placed);
    log.order(order.refund(TUESDAY, 500, 1));
    assertThat(log.period("processed", MONDAYS).actual()).isEqualTo(3_000);
    assertThat(log.period("processed", TUESDAYS).actual()).isEqualTo(-500);
    assertThat(log.period("processed", TUESDAYS).orders()).isZero();
    assertThat(log.period("ordered", MONDAYS).actual()).isEqualTo(2_500);
    assertThat(log.period("ordered", TUESDAYS)).isNull();
  }

  @Test
  @DisplayName("keeps a cancelled order in its count, but not a retracted one")
  void counted() {
    var other = new Order(placed("2", MONDAY, 100, 1, false));
    log.set("goal", DAILY, PROCESSED).order(order.placed).order(other.placed);
    log.order(order.cancel(TUESDAY));
    assertThat(log.period("goal", MONDAYS).orders()).isEqualTo(2);
    log.order(order.retract(TUESDAY));
    assertThat(log.period("goal", MONDAYS).orders()).isEqualTo(1);
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(100);
    assertThat(log.period("goal", TUESDAYS)).isNull();
  }

  @Test
  @DisplayName("is not there for test orders")
  void testOrders() {
    log.set("goal", DAILY, PROCESSED).order(placed("t", MONDAY, 1_000, 1, true));
    assertThat(log.rows.periodsOf(new GoalId("goal"))).isEmpty();
  }

  @Test
  @DisplayName("is made for every period of the past when the goal is set")
  void past() {
    log.order(order.placed).order(order.refund(TUESDAY, 500, 1));
    log.order(placed("old", Instant.parse("2011-07-01T12:00:00Z"), 700, 1, false));
    log.at("2026-02-11T12:00:00Z").set("goal", DAILY, PROCESSED);
    assertThat(log.rows.periodsOf(new GoalId("goal")))
        .extracting(row -> row.bounds().first() + " " + row.actual() + " " + row.orders())
        .containsExactly("2011-07-01 700 1", "2026-02-09 3000 1", "2026-02-10 -500 0");
  }

  @Test
  @DisplayName("keeps its terms once it is closed; a revision changes the running one")
  void revised() {
    log.set("goal", DAILY, PROCESSED).order(order.placed).order(order.refund(TUESDAY, 500, 1));
    log.at(TUESDAY).revise("goal", terms(Metric.REVENUE, 9, RefundsCountOn.ORDERED));
    assertThat(log.period("goal", MONDAYS).target()).isEqualTo(10_000);
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(3_000);
    assertThat(log.period("goal", TUESDAYS)).isNull();
    log.order(placed("2", TUESDAY, 700, 1, false));
    assertThat(log.period("goal", TUESDAYS).target()).isEqualTo(9);
    assertThat(log.period("goal", TUESDAYS).actual()).isEqualTo(700);
    GoalRow goal = log.rows.goals().get(new GoalId("goal"));
    assertThat(goal.revision()).isEqualTo(2);
    assertThat(goal.revisedAt()).isEqualTo(TUESDAY);
  }

  @Test
  @DisplayName("takes a refund by the terms of the period it falls into, each its own")
  void refundAcrossTerms() {
    log.set("goal", DAILY, ORDERED).order(order.placed);
    log.at(TUESDAY).revise("goal", PROCESSED);
    log.order(order.refund(TUESDAY, 500, 1));
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(2_500);
    assertThat(log.period("goal", TUESDAYS).actual()).isEqualTo(-500);
  }

  @Test
  @DisplayName("goes on while its goal is retired, and comes back with it")
  void retired() {
    log.set("goal", DAILY, PROCESSED).goal(new GoalRetired(ShopLog.STORE, new GoalId("goal")));
    log.order(order.placed);
    GoalRow goal = log.rows.goals().get(new GoalId("goal"));
    assertThat(goal.status()).isEqualTo(GoalStatus.RETIRED);
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(3_000);
    log.at(TUESDAY).revise("goal", PROCESSED);
    goal = log.rows.goals().get(new GoalId("goal"));
    assertThat(goal.status()).isEqualTo(GoalStatus.ACTIVE);
    assertThat(goal.revision()).isEqualTo(3);
  }

  @Test
  @DisplayName("is counted anew in its new bounds when its store moves to another zone")
  void moved() {
    var evening = new Order(placed("2", Instant.parse("2026-02-09T16:00:00Z"), 50, 1, false));
    log.set("goal", DAILY, PROCESSED).order(order.placed).order(evening.placed);
    log.at("2026-02-09T17:00:00Z").moveTo("Asia/Tokyo", DayOfWeek.MONDAY);
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(3_000);
    assertThat(log.period("goal", MONDAYS).recut()).isTrue();
    assertThat(log.period("goal", "2026-02-09T15:00:00Z").actual()).isEqualTo(50);
    assertThat(log.period("goal", "2026-02-09T15:00:00Z").recut()).isFalse();
  }

  @Test
  @DisplayName("of a custom goal has new bounds only while it is not over")
  void customMoved() {
    var day =
        new GoalPeriod(Period.CUSTOM, LocalDate.parse("2026-02-09"), LocalDate.parse("2026-02-09"));
    log.set("goal", day, PROCESSED).order(order.placed);
    log.at("2026-02-09T17:00:00Z").moveTo("Asia/Tokyo", DayOfWeek.MONDAY);
    assertThat(log.period("goal", MONDAYS)).isNull();
    assertThat(log.period("goal", "2026-02-08T15:00:00Z").actual()).isEqualTo(3_000);
    log.at("2026-02-09T18:00:00Z").moveTo("Europe/London", DayOfWeek.MONDAY);
    assertThat(log.period("goal", "2026-02-08T15:00:00Z").actual()).isEqualTo(3_000);
  }

  @Test
  @DisplayName("stays as it is when only the week starts elsewhere and it is no week")
  void weekStart() {
    log.set("goal", DAILY, PROCESSED).order(order.placed);
    GoalPeriodRow before = log.period("goal", MONDAYS);
    log.at(MONDAY).moveTo("Europe/London", DayOfWeek.SUNDAY);
    assertThat(log.period("goal", MONDAYS)).isEqualTo(before);
  }

  @Test
  @DisplayName("says when it was corrected after its end, and what it was when it was closed")
  void corrected() {
    log.set("goal", DAILY, PROCESSED).order(order.placed);
    log.at(TUESDAY).order(placed("late", MONDAY, 500, 1, false));
    assertThat(log.period("goal", MONDAYS).correction())
        .isEqualTo(new GoalPeriodRow.Correction(TUESDAY, BigInteger.valueOf(3_000)));
    log.at(TUESDAY.plusSeconds(1)).order(order.refund(MONDAY, 700, 0));
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(2_800);
    assertThat(log.period("goal", MONDAYS).correction())
        .isEqualTo(new GoalPeriodRow.Correction(TUESDAY.plusSeconds(1), BigInteger.valueOf(3_000)));
    assertThat(log.period("goal", TUESDAYS)).isNull();
  }

  @Test
  @DisplayName("was never corrected by what was recorded before its goal was set")
  void notCorrectedBeforeGoal() {
    log.at(TUESDAY).order(order.placed).set("goal", DAILY, PROCESSED);
    assertThat(log.period("goal", MONDAYS).correction()).isNull();
  }

  @Test
  @DisplayName("holds more than 64 bits")
  void large() {
    log.set("goal", DAILY, PROCESSED);
    long much = 9_000_000_000_000_000L;
    for (int i = 0; i < 3; i++) {
      log.order(placed("big" + i, MONDAY, much, 1_000, false));
    }
    BigInteger expected = BigInteger.valueOf(much).multiply(BigInteger.valueOf(3_000));
    assertThat(log.period("goal", MONDAYS).actual()).isEqualTo(expected);
    assertThat(log.period("goal", MONDAYS).paceSteps().at(MONDAY).pace()).isEqualTo(Pace.ACHIEVED);
  }

  @Test
  @DisplayName("keeps its goal's terms as text that reads back as it was")
  void termsAsText() {
    log.set("goal", DAILY, PROCESSED).at(TUESDAY).revise("goal", ORDERED);
    var revisions = log.rows.goals().get(new GoalId("goal")).revisions();
    assertThat(TermsRevision.parse(TermsRevision.text(revisions))).isEqualTo(revisions);
  }

  @Test
  @DisplayName("is refused for a goal that was never set")
  void neverSet() {
    assertThatIllegalStateException().isThrownBy(() -> log.revise("goal", PROCESSED));
  }
}
