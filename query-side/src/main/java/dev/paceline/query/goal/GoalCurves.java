package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.CurveOver;
import dev.paceline.query.pacing.PeriodBounds;
import java.time.ZoneOffset;

/** Which curve lies over a goal's period. */
final class GoalCurves {
  private GoalCurves() {}

  /** A seasonal curve is linear while nothing has been learned, which nothing has as yet. */
  static CurveOver over(CurveKind kind, PeriodBounds bounds) {
    return switch (kind) {
      case LINEAR, SEASONAL -> CurveOver.of(new Curve.Linear(), bounds, ZoneOffset.UTC);
    };
  }
}
