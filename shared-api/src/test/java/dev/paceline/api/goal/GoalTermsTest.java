package dev.paceline.api.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A goal")
class GoalTermsTest {
  private static final Currency GBP = Currencies.of("GBP");
  private static final LocalDate DAY = LocalDate.parse("2026-11-27");

  @Test
  @DisplayName("wants to reach money or units")
  void wants() {
    Target revenue = Target.of(Metric.REVENUE, new BigDecimal("50000"), GBP);
    Target units = Target.of(Metric.UNITS_SOLD, new BigDecimal("1200"), GBP);

    assertThat(revenue.decimal()).isEqualTo("50000.00");
    assertThat(revenue.amount()).isEqualTo(5_000_000);
    assertThat(revenue.stored()).isEqualTo("GBP 50000.00");
    assertThat(units.decimal()).isEqualTo("1200");
    assertThat(units.stored()).isEqualTo("1200");
    assertThat(Target.stored(revenue.stored())).isEqualTo(revenue);
    assertThat(Target.stored(units.stored())).isEqualTo(units);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "REVENUE, 0",
    "REVENUE, -5",
    "REVENUE, 0.001",
    "REVENUE, 9223372036854775807",
    "UNITS_SOLD, 0",
    "UNITS_SOLD, -5",
    "UNITS_SOLD, 1.5",
    "UNITS_SOLD, 9223372036854775808"
  })
  @DisplayName("wants more than nothing, in whole pence or pieces that can be counted")
  void refusesTargets(Metric metric, String target) {
    assertThatThrownBy(() -> Target.of(metric, new BigDecimal(target), GBP))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"0, 0.0000", "0.05, 0.0500", "0.0001, 0.0001", "0.9999, 0.9999"})
  @DisplayName("tolerates a share from 0 to below 1, to four decimals")
  void tolerates(String share, String shown) {
    Tolerance tolerance = Tolerance.of(new BigDecimal(share));

    assertThat(tolerance.decimal()).isEqualTo(shown);
    assertThat(Tolerance.stored(shown)).isEqualTo(tolerance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-0.0001", "0.00001", "1000000000000"})
  @DisplayName("tolerates nothing else")
  void refusesTolerances(String share) {
    assertThatThrownBy(() -> Tolerance.of(new BigDecimal(share))).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @EnumSource(value = Period.class, names = "CUSTOM", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("that repeats has no dates")
  void repeats(Period period) {
    assertThat(new GoalPeriod(period, null, null).period()).isEqualTo(period);
    refuses("/startDate", () -> new GoalPeriod(period, DAY, null));
    refuses("/endDate", () -> new GoalPeriod(period, null, DAY));
  }

  @Test
  @DisplayName("that does not repeat runs from a day to a day, one day at least, ten years at most")
  void runsBetweenDays() {
    LocalDate last = DAY.plusYears(10).minusDays(1);

    assertThat(new GoalPeriod(Period.CUSTOM, DAY, DAY)).isNotNull();
    assertThat(new GoalPeriod(Period.CUSTOM, DAY, last)).isNotNull();
    refuses("/endDate", () -> new GoalPeriod(Period.CUSTOM, DAY, last.plusDays(1)));
    refuses("/endDate", () -> new GoalPeriod(Period.CUSTOM, DAY, DAY.minusDays(1)));
    refuses("/startDate", () -> new GoalPeriod(Period.CUSTOM, null, DAY));
    refuses("/endDate", () -> new GoalPeriod(Period.CUSTOM, DAY, null));
  }

  @Test
  @DisplayName("may have a label that can be printed")
  void labels() {
    assertThat(terms(null).label()).isNull();
    assertThat(terms("Black Friday").label()).isEqualTo("Black Friday");
    refuses("/label", () -> terms(""));
    refuses("/label", () -> terms("a\u202Eb"));
  }

  private static GoalTerms terms(String label) {
    Target target = new Target.Units(1);
    return new GoalTerms(
        label, target, CurveKind.LINEAR, Tolerance.DEFAULT, RefundsCountOn.PROCESSED);
  }

  private static void refuses(String pointer, Runnable setting) {
    assertThatThrownBy(setting::run)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
  }
}
