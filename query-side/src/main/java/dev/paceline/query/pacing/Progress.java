package dev.paceline.query.pacing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a goal in one period at one moment, each rounded once, on its own, half away from
 * zero: amounts to minor units or pieces, ratios to 4 decimals. So actual may differ from expected
 * + variance by a minor unit.
 *
 * @param elapsed the fraction f of the curve that lies behind, 0 to 1
 * @param expected T × f
 * @param variance A − T f
 * @param attainment A / T
 * @param paceRatio A / (T f); null where f = 0
 * @param projected A / f; null while f is under 1/20
 * @param remaining what is missing, at least 0
 * @param requiredRunRate what is missing by the time left; null from the end on
 * @param next the pace that follows if the actual stays, and when; null if this one stays for ever
 */
public record Progress(
    PeriodBounds bounds,
    Amount target,
    Amount actual,
    BigDecimal elapsed,
    Amount expected,
    Amount variance,
    BigDecimal attainment,
    @Nullable BigDecimal paceRatio,
    @Nullable Amount projected,
    Amount remaining,
    @Nullable RunRate requiredRunRate,
    Pace pace,
    @Nullable PaceStep next) {

  /** The pace that follows if the actual stays; null if this one stays for ever. */
  public @Nullable Pace nextPace() {
    return next == null ? null : next.pace();
  }

  /** The first millisecond at which the next pace holds; null if there is none. */
  public @Nullable Instant nextPaceAt() {
    return next == null ? null : next.at();
  }
}
