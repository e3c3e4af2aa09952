package dev.paceline.query.pacing;

import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Goals by chance, with periods near clock changes and actuals near where the pace changes. */
final class RandomGoals {
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/London",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Havana",
          "Australia/Lord_Howe",
          "Antarctica/Troll",
          "Pacific/Apia",
          "Asia/Kathmandu",
          "Asia/Beirut");
  private final Random random;

  RandomGoals(Random random) {
    this.random = random;
  }

  PeriodCalendar calendar() {
    DayOfWeek weekStart = DayOfWeek.of(1 + random.nextInt(7));
    return new PeriodCalendar(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), weekStart);
  }

  PeriodBounds bounds(PeriodCalendar calendar) {
    Instant t = Instant.ofEpochSecond(random.nextLong(631_152_000L, 1_893_456_000L));
    ZoneOffsetTransition change = calendar.zone().getRules().nextTransition(t);
    Instant near = change == null || random.nextInt(4) == 0 ? t : change.getInstant();
    LocalDate date = near.atZone(calendar.zone()).toLocalDate();
    return switch (Period.values()[random.nextInt(4)]) {
      case DAILY -> calendar.boundsAt(Period.DAILY, near);
      case WEEKLY -> calendar.boundsAt(Period.WEEKLY, near);
      case MONTHLY -> calendar.boundsAt(Period.MONTHLY, near);
      case CUSTOM -> calendar.custom(date.minusDays(random.nextInt(3)), date.plusDays(1));
    };
  }

  Curve curve() {
    if (random.nextInt(4) == 0) {
      return new Curve.Linear();
    }
    int heaviest = random.nextBoolean() ? 1_000_000 : 3;
    return new Curve.Seasonal(
        Stream.generate(() -> random.nextBoolean() ? 1 : 1 + random.nextInt(heaviest))
            .limit(168)
            .toList());
  }

  long target() {
    return 1 + random.nextLong(1L << random.nextInt(1, 62));
  }

  Tolerance tolerance() {
    return new Tolerance(random.nextInt(3) == 0 ? 0 : random.nextInt(10_000));
  }

  /**
   * Anything, or what is exactly due at some moment with or without the tolerance, give or take.
   */
  long actual(long target, Tolerance tolerance) {
    if (random.nextInt(4) == 0) {
      return random.nextLong(-target, target + target / 8 + 2);
    }
    long share = 10_000 + tolerance.tenThousandths() * random.nextLong(-1, 2);
    return BigInteger.valueOf(target)
            .multiply(BigInteger.valueOf(share))
            .multiply(BigInteger.valueOf(random.nextLong(97)))
            .divide(BigInteger.valueOf(960_000))
            .min(BigInteger.valueOf(target))
            .longValueExact()
        + random.nextLong(-1, 2);
  }
}
