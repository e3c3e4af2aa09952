package dev.paceline.api.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is shown as: its first line, and how many more there are.
 *
 * @param moreItems the number of further lines
 */
public record ProductSummary(String name, @Nullable ImageUrl imageUrl, int moreItems) {

  /** The summary of an order's lines, of which there is at least one. */
  public static ProductSummary of(List<OrderLine> lines) {
    OrderLine first = lines.getFirst();
    return new ProductSummary(first.name(), first.imageUrl(), lines.size() - 1);
  }
}
