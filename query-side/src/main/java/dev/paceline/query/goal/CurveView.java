package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.pacing.Curve;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The curve of a goal's period.
 *
 * @param curve that is in use: linear also where there is too little to learn a seasonal one from
 * @param weights for each hour of the week from Monday midnight on; absent for linear ones
 * @param learnedFrom the first local day that was learned from, and {@code learnedTo} the last;
 *     absent where no seasonal curve is wanted
 * @param orders how many orders were placed on those days
 */
record CurveView(
    CurveKind curve,
    @Nullable List<Integer> weights,
    @Nullable LocalDate learnedFrom,
    @Nullable LocalDate learnedTo,
    @Nullable Long orders) {

  static CurveView of(@Nullable LearnedCurve learned) {
    if (learned == null) {
      return new CurveView(CurveKind.LINEAR, null, null, null, null);
    }
    List<Integer> weights =
        switch (learned.curve()) {
          case Curve.Linear() -> null;
          case Curve.Seasonal(var all) -> all;
        };
    return new CurveView(
        weights == null ? CurveKind.LINEAR : CurveKind.SEASONAL,
        weights,
        learned.window().learnedFrom(),
        learned.window().learnedTo(),
        learned.orders());
  }
}
