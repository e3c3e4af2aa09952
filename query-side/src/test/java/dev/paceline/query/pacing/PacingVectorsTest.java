package dev.paceline.query.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.Tolerance;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@DisplayName("Every figure equals the one computed apart from the product")
class PacingVectorsTest {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  @TestFactory
  Stream<DynamicTest> every_figure_equals_the_one_computed_apart() {
    JsonNode cases = PacingVectors.readOrStandAside();
    assertThat(cases.size()).isEqualTo(1_500);
    return StreamSupport.stream(cases.spliterator(), false)
        .map(vector -> DynamicTest.dynamicTest(title(vector), () -> check(vector)));
  }

  private static String title(JsonNode vector) {
    return text(vector, "zone") + " " + text(vector, "period") + " " + text(vector, "now");
  }

  private static void check(JsonNode vector) {
    var calendar =
        new PeriodCalendar(
            ZoneId.of(text(vector, "zone")), constant(DayOfWeek.class, vector, "weekStart"));
    Period period = constant(Period.class, vector, "period");
    PeriodBounds bounds = bounds(vector, calendar, period);
    if (period != Period.CUSTOM) {
      assertThat(calendar.boundsAt(period, bounds.start())).isEqualTo(bounds);
      assertThat(calendar.boundsAt(period, bounds.end().minusMillis(1))).isEqualTo(bounds);
    }
    var pacing =
        new Pacing(
            CurveOver.of(curve(vector), bounds, calendar.zone()),
            period,
            vector.get("target").longValue(),
            vector.get("actual").bigIntegerValue(),
            Tolerance.of(new BigDecimal(text(vector, "tolerance"))));
    Progress progress = pacing.at(Instant.parse(text(vector, "now")));
    int decimals = text(vector, "metric").equals("revenue") ? 2 : 0;
    assertThat(shown(progress, decimals)).isEqualTo(expected(vector.get("expect")));
  }

  private static PeriodBounds bounds(JsonNode vector, PeriodCalendar calendar, Period period) {
    PeriodBounds bounds =
        period == Period.CUSTOM
            ? calendar.custom(date(vector, "startDate"), date(vector, "endDate"))
            : calendar.boundsOn(period, date(vector, "date"));
    assertThat(bounds).isNotNull();
    return bounds;
  }

  private static Curve curve(JsonNode vector) {
    if (vector.get("weights").isNull()) {
      return new Curve.Linear();
    }
    List<Integer> weights = new ArrayList<>();
    vector.get("weights").forEach(weight -> weights.add(weight.intValue()));
    return new Curve.Seasonal(weights);
  }

  private static Map<String, String> shown(Progress progress, int decimals) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("periodStart", progress.bounds().first().toString());
    figures.put("periodEnd", progress.bounds().last().toString());
    figures.put("startsAt", MILLIS.format(progress.bounds().start()));
    figures.put("endsAt", MILLIS.format(progress.bounds().end()));
    figures.put("elapsed", progress.elapsed().toPlainString());
    figures.put("target", progress.target().text(decimals));
    figures.put("actual", progress.actual().text(decimals));
    figures.put("expected", progress.expected().text(decimals));
    figures.put("variance", progress.variance().text(decimals));
    figures.put("attainment", progress.attainment().toPlainString());
    BigDecimal ratio = progress.paceRatio();
    figures.put("paceRatio", ratio == null ? null : ratio.toPlainString());
    Amount projected = progress.projected();
    figures.put("projected", projected == null ? null : projected.text(decimals));
    figures.put("remaining", progress.remaining().text(decimals));
    RunRate rate = progress.requiredRunRate();
    figures.put("requiredRunRate", rate == null ? null : rate.value().text(decimals));
    figures.put("per", rate == null ? null : rate.per().wireName());
    figures.put("pace", progress.pace().wireName());
    Pace next = progress.nextPace();
    figures.put("nextPace", next == null ? null : next.wireName());
    Instant nextAt = progress.nextPaceAt();
    figures.put("nextPaceAt", nextAt == null ? null : MILLIS.format(nextAt));
    return figures;
  }

  private static Map<String, String> expected(JsonNode expect) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (String name : expect.propertyNames()) {
      JsonNode rate = expect.get("requiredRunRate");
      if (name.equals("requiredRunRate")) {
        figures.put(name, rate.isNull() ? null : text(rate, "value"));
        figures.put("per", rate.isNull() ? null : text(rate, "per"));
      } else {
        figures.put(name, expect.get(name).isNull() ? null : text(expect, name));
      }
    }
    return figures;
  }

  private static LocalDate date(JsonNode vector, String name) {
    return LocalDate.parse(text(vector, name));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode vector, String name) {
    return Enum.valueOf(type, text(vector, name).toUpperCase(Locale.ROOT));
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
