package dev.paceline.query.pacing;

import dev.paceline.api.WireName;
import java.time.Duration;

/** An amount for each 24 hours or for each hour. */
public record RunRate(Amount value, Per per) {

  /** The time that a run rate is stated for. */
  public enum Per implements WireName {
    /** 24 hours, whatever the length of the local day. */
    DAY(Duration.ofHours(24)),
    /** One hour. */
    HOUR(Duration.ofHours(1));

    private final long millis;

    Per(Duration time) {
      this.millis = time.toMillis();
    }

    long millis() {
      return millis;
    }
  }
}
