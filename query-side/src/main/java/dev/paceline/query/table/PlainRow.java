package dev.paceline.query.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is compared and hashed, whether a fold made it or a table holds it, however broken.
 *
 * @param key strings, longs and instants
 * @param values of all columns as text, keys first
 */
public record PlainRow(List<Object> key, List<@Nullable String> values) {
  /** The order in which tables are read by key. */
  static final Comparator<List<Object>> BY_KEY = PlainRow::compare;

  /** The lists are kept as they were given. */
  public PlainRow {
    key = List.copyOf(key);
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The key as people read it. */
  public String keyText() {
    List<String> parts = new ArrayList<>();
    key.forEach(part -> parts.add(String.valueOf(SqlType.text(part))));
    return String.join(" ", parts);
  }

  /** Whether its key comes before, is, or comes after the other's: below, at, above 0. */
  public int compareKey(PlainRow other) {
    return BY_KEY.compare(key, other.key);
  }

  private static int compare(List<Object> one, List<Object> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // The same column has the same type in both.
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
