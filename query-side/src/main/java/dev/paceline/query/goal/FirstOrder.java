package dev.paceline.query.goal;

import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.SalesBucket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quarter hour in which a store's first order was placed, test and retracted ones left out. */
final class FirstOrder {
  private FirstOrder() {}

  /** The same after movements that the buckets have taken in. */
  static @Nullable Instant after(
      List<Movement> movements, @Nullable Instant before, Timeline<SalesBucket> buckets) {
    Instant first = before;
    for (Movement movement : movements) {
      if (movement instanceof Movement.Sale sale) {
        Instant quarter = SalesBucket.quarterOf(sale.placedAt());
        if (sale.orders() > 0 && (first == null || quarter.isBefore(first))) {
          first = quarter;
        } else if (sale.orders() < 0 && quarter.equals(first)) {
          first = firstFrom(quarter, buckets);
        }
      }
    }
    return first;
  }

  /** Looks at all later sales only where the very first order is retracted. */
  private static @Nullable Instant firstFrom(Instant quarter, Timeline<SalesBucket> buckets) {
    SalesBucket still = buckets.get(quarter);
    if (still != null && still.orders() > 0) {
      return quarter;
    }
    return buckets.from(quarter).stream()
        .filter(bucket -> bucket.orders() > 0)
        .map(SalesBucket::quarter)
        .findFirst()
        .orElse(null);
  }
}
