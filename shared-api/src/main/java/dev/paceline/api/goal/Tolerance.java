package dev.paceline.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;
import java.math.BigDecimal;

/**
 * How far from the expected figure still counts as on pace.
 *
 * @param tenThousandths the share of the expected figure × 10,000, from 0 to 9,999
 */
public record Tolerance(int tenThousandths) {
  /** One twentieth. */
  public static final Tolerance DEFAULT = new Tolerance(500);

  private static final int ONE = 10_000;
  private static final int DECIMALS = 4;

  /**
   * @throws InvalidValue outside 0 ≤ τ < 1
   */
  public Tolerance {
    if (tenThousandths < 0 || tenThousandths >= ONE) {
      throw new InvalidValue("must be at least 0 and less than 1");
    }
  }

  /** Reads a share such as 0.05. @throws InvalidValue outside 0 ≤ τ < 1 or past 4 decimals */
  public static Tolerance of(BigDecimal share) {
    if (share.scale() > DECIMALS) {
      throw new InvalidValue("must have at most " + DECIMALS + " decimals");
    }
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
      throw new InvalidValue("must be at least 0 and less than 1");
    }
    return new Tolerance(share.movePointRight(DECIMALS).intValueExact());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Tolerance stored(String text) {
    return of(new BigDecimal(text));
  }

  /** The share with four decimals, such as {@code 0.0500}. */
  @JsonValue
  public String decimal() {
    return BigDecimal.valueOf(tenThousandths, DECIMALS).toPlainString();
  }
}
