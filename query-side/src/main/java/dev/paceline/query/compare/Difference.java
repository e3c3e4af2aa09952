package dev.paceline.query.compare;

import dev.paceline.api.WireName;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not served, or not kept, as the log has it.
 *
 * @param table where it is
 * @param key the row's key within its store, its parts set apart by spaces
 * @param column which of its columns differs; absent for a whole row
 * @param kind what is wrong
 * @param expected as it has to be; of what is long, the part that differs
 * @param served as it is
 */
public record Difference(
    String table,
    String key,
    @Nullable String column,
    Kind kind,
    @Nullable String expected,
    @Nullable String served) {
  private static final int SHOWN = 200;
  private static final int BEFORE = 40;

  /** What may be wrong. */
  public enum Kind implements WireName {
    /** A column has another value. */
    CHANGED,
    /** A row is not there. */
    MISSING,
    /** A row is there that ought not to be. */
    EXTRA,
    /** An event of the log cannot be read or folded any more. */
    UNREADABLE,
    /** A row of the log or of its proof is not what was recorded. */
    BROKEN
  }

  /** A column that has another value. */
  public static Difference changed(
      String table, String key, String column, @Nullable String expected, @Nullable String served) {
    int from = Math.max(0, firstDifference(expected, served) - BEFORE);
    return new Difference(
        table, key, column, Kind.CHANGED, part(expected, from), part(served, from));
  }

  /** A row that is not there. */
  public static Difference missing(String table, String key) {
    return new Difference(table, key, null, Kind.MISSING, null, null);
  }

  /** A row that ought not to be there. */
  public static Difference extra(String table, String key) {
    return new Difference(table, key, null, Kind.EXTRA, null, null);
  }

  /** A row of the log or of its proof that is not what was recorded, and how that shows. */
  public static Difference broken(String table, long position, String reason) {
    return new Difference(table, Long.toString(position), null, Kind.BROKEN, null, part(reason, 0));
  }

  /** An event that cannot be folded, and why. */
  static Difference unreadable(long position, String reason) {
    return new Difference(
        "event_log", Long.toString(position), null, Kind.UNREADABLE, null, part(reason, 0));
  }

  /** Table, key and column in one line. */
  public String where() {
    return table + " " + key + (column == null ? "" : " " + column);
  }

  private static int firstDifference(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return 0;
    }
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static @Nullable String part(@Nullable String text, int from) {
    if (text == null || text.length() <= SHOWN) {
      return text;
    }
    int begin = Math.min(from, text.length());
    int end = Math.min(text.length(), begin + SHOWN);
    return (begin > 0 ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
  }
}
