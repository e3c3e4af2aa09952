package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.time.WireInstant;
import dev.paceline.query.testing.LoggedStep;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * PACING.md worked out plainly for a London winter, in which every hour is an hour: from the orders
 * themselves, in fractions that are rounded once.
 */
final class PlainProgress {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final List<LoggedStep> history;
  private final Metric metric;
  private final Instant m;
  private final Instant start;
  private final Instant end;
  private final Period period;
  private final BigInteger target;
  private final BigInteger total;
  private final long[] weights;
  private long actual;
  private long orders;

  PlainProgress(
      List<LoggedStep> history,
      Period period,
      Metric metric,
      RefundsCountOn refunds,
      CurveKind curve,
      long target,
      Instant m) {
    this.history = history;
    this.metric = metric;
    this.period = period;
    this.m = m;
    this.target = BigInteger.valueOf(target);
    LocalDate day = m.atZone(LONDON).toLocalDate();
    LocalDate first =
        switch (period) {
          case DAILY -> day;
          case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTHLY -> day.withDayOfMonth(1);
          case CUSTOM -> throw new IllegalArgumentException("not here");
        };
    LocalDate next =
        switch (period) {
          case DAILY -> first.plusDays(1);
          case WEEKLY -> first.plusDays(7);
          case MONTHLY -> first.plusMonths(1);
          case CUSTOM -> throw new IllegalArgumentException("not here");
        };
    start = first.atStartOfDay(LONDON).toInstant();
    end = next.atStartOfDay(LONDON).toInstant();
    weights = weights(first, curve);
    total = weight(end);
    count(refunds);
  }

  /** When what an event tells happened. */
  static Instant happenedAt(LoggedStep step) {
    return switch (step.event()) {
      case OrderPlaced placed -> placed.content().placedAt();
      case OrderRefunded refund -> refund.refundedAt();
      default -> Instant.MAX;
    };
  }

  private void count(RefundsCountOn refunds) {
    for (LoggedStep step : history) {
      if (step.event() instanceof OrderPlaced placed && counts(placed.content().placedAt())) {
        actual += amount(placed.totals().netSales().minorUnits(), placed.totals().units());
        orders++;
      } else if (step.event() instanceof OrderRefunded refund
          && counts(
              refunds == RefundsCountOn.PROCESSED
                  ? refund.refundedAt()
                  : refund.order().placedAt())) {
        actual -= amount(refund.takenBack().netSales().minorUnits(), refund.takenBack().units());
      }
    }
  }

  private boolean counts(Instant at) {
    return !at.isBefore(start) && at.isBefore(end) && !at.isAfter(m);
  }

  private long amount(long net, long units) {
    return metric == Metric.REVENUE ? net : units;
  }

  private long[] weights(LocalDate first, CurveKind curve) {
    long[] even = new long[168];
    Arrays.fill(even, 1);
    boolean enough = first.minusDays(27).isAfter(LocalDate.parse("2010-12-01"));
    if (curve == CurveKind.LINEAR || !enough) {
      return even;
    }
    long[] sold = new long[168];
    for (LoggedStep step : history) {
      if (step.event() instanceof OrderPlaced placed) {
        learn(
            sold,
            first,
            placed.content().placedAt(),
            amount(placed.totals().netSales().minorUnits(), placed.totals().units()));
      } else if (step.event() instanceof OrderRefunded refund) {
        learn(
            sold,
            first,
            refund.order().placedAt(),
            -amount(refund.takenBack().netSales().minorUnits(), refund.takenBack().units()));
      }
    }
    BigInteger all = BigInteger.valueOf(Arrays.stream(sold).map(sum -> Math.max(0, sum)).sum());
    return Arrays.stream(sold)
        .map(sum ->
            1
                + BigInteger.valueOf(Math.max(0, sum))
                    .multiply(BigInteger.valueOf(999_999))
                    .divide(all)
                    .longValueExact())
        .toArray();
  }

  private static void learn(long[] sold, LocalDate first, Instant placedAt, long amount) {
    LocalDate day = placedAt.atZone(LONDON).toLocalDate();
    if (day.isBefore(first) && !day.isBefore(first.minusDays(56))) {
      sold[hour(placedAt)] += amount;
    }
  }

  private static int hour(Instant at) {
    ZonedDateTime shown = at.atZone(LONDON);
    return 24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour();
  }

  /** W(s, t). */
  private BigInteger weight(Instant t) {
    long sum = 0;
    for (Instant at = start; at.isBefore(t); at = at.plus(Duration.ofHours(1))) {
      long millis = Math.min(3_600_000, Duration.between(at, t).toMillis());
      sum += weights[hour(at)] * millis;
    }
    return BigInteger.valueOf(sum);
  }

  void assertShown(JsonNode shown) {
    BigInteger a = BigInteger.valueOf(actual);
    BigInteger elapsed = weight(m);
    assertThat(shown.get("startsAt").asString()).isEqualTo(WireInstant.format(start));
    assertThat(shown.get("endsAt").asString()).isEqualTo(WireInstant.format(end));
    assertThat(shown.get("orders").asLong()).isEqualTo(orders);
    is(shown, "target", money(target, BigInteger.ONE));
    is(shown, "actual", money(a, BigInteger.ONE));
    is(shown, "attainment", ratio(a, target));
    is(shown, "elapsed", ratio(elapsed, total));
    is(shown, "expected", money(target.multiply(elapsed), total));
    is(shown, "variance", money(a.multiply(total).subtract(target.multiply(elapsed)), total));
    is(
        shown,
        "paceRatio",
        elapsed.signum() == 0 ? null : ratio(a.multiply(total), target.multiply(elapsed)));
    boolean early = elapsed.multiply(BigInteger.valueOf(20)).compareTo(total) < 0;
    is(shown, "projected", early ? null : money(a.multiply(total), elapsed));
    BigInteger remaining = target.subtract(a).max(BigInteger.ZERO);
    is(shown, "remaining", money(remaining, BigInteger.ONE));
    long per = period == Period.DAILY ? 3_600_000 : 86_400_000;
    assertThat(shown.get("requiredRunRate").get("value").asString())
        .isEqualTo(
            money(
                remaining.multiply(BigInteger.valueOf(per)),
                BigInteger.valueOf(Duration.between(m, end).toMillis())));
    assertThat(shown.get("pace").asString()).isEqualTo(pace(m));
    JsonNode next = shown.get("nextPaceAt");
    if (!next.isNull()) {
      Instant at = Instant.parse(next.asString());
      assertThat(pace(at.minusMillis(1))).isEqualTo(pace(m));
      assertThat(pace(at)).isEqualTo(shown.get("nextPace").asString()).isNotEqualTo(pace(m));
    } else {
      assertThat(pace(end)).isEqualTo(pace(m));
    }
    assertThat(shown.get("asOf").asString()).isEqualTo(WireInstant.format(m));
    assertThat(shown.get("beforeGoal").asBoolean())
        .isEqualTo(!end.isAfter(Instant.parse("2011-03-01T00:00:00Z")));
  }

  /** The list of rules at t, with what counts at m. */
  private String pace(Instant t) {
    BigInteger a = BigInteger.valueOf(actual);
    BigInteger elapsed = t.isBefore(end) ? weight(t) : total;
    if (a.compareTo(target) >= 0) {
      return "achieved";
    }
    if (!t.isBefore(end)) {
      return "missed";
    }
    if (elapsed.multiply(BigInteger.valueOf(20)).compareTo(total) < 0) {
      return "too_early";
    }
    BigInteger weighed = a.multiply(total).multiply(BigInteger.valueOf(100));
    BigInteger expected = target.multiply(elapsed);
    if (weighed.compareTo(expected.multiply(BigInteger.valueOf(105))) >= 0) {
      return "ahead";
    }
    return weighed.compareTo(expected.multiply(BigInteger.valueOf(95))) >= 0 ? "on_pace" : "behind";
  }

  private static void is(JsonNode shown, String field, String expected) {
    JsonNode node = shown.get(field);
    assertThat(node.isNull() ? null : node.asString()).as(field).isEqualTo(expected);
  }

  private String money(BigInteger amount, BigInteger by) {
    int decimals = metric == Metric.REVENUE ? 2 : 0;
    return new BigDecimal(amount, decimals)
        .divide(new BigDecimal(by), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String ratio(BigInteger amount, BigInteger by) {
    return new BigDecimal(amount)
        .divide(new BigDecimal(by), 4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
