package dev.paceline.query.table;

import dev.paceline.api.time.WireInstant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The types of our columns, and how an array of their values travels in a statement. */
public enum SqlType {
  TEXT("text"),
  BIGINT("int8"),
  INTEGER("int4"),
  NUMERIC("numeric"),
  BOOLEAN("bool"),
  DATE("date"),
  /** Travels as milliseconds, which are whole in every instant of ours. */
  INSTANT("int8");

  private static final Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

  private final String arrayOf;

  SqlType(String arrayOf) {
    this.arrayOf = arrayOf;
  }

  String arrayOf() {
    return arrayOf;
  }

  /** The SQL that makes the column's value of what travelled. */
  String value(String travelled) {
    return this == INSTANT
        ? "timestamptz 'epoch' + " + travelled + " * interval '1 millisecond'"
        : travelled;
  }

  /** What the table has in a column, told apart from everything else that it might have. */
  @Nullable Object read(ResultSet line, int column) throws SQLException {
    Object value =
        switch (this) {
          case BIGINT -> line.getLong(column);
          case INTEGER -> line.getInt(column);
          case BOOLEAN -> line.getBoolean(column);
          case INSTANT -> instant(line.getObject(column, OffsetDateTime.class));
          // A number may be NaN, or have decimals that ours never have.
          case TEXT, NUMERIC, DATE -> line.getString(column);
        };
    return line.wasNull() ? null : value;
  }

  private static @Nullable Object instant(@Nullable OffsetDateTime at) {
    if (at == null) {
      return null;
    }
    if (at.equals(OffsetDateTime.MAX)) {
      return Instant.MAX;
    }
    return at.equals(OffsetDateTime.MIN) ? Instant.MIN : at.toInstant();
  }

  /** A value as people read it; equal only for equal values. */
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant when isWire(instant) -> WireInstant.format(instant);
      default -> value.toString();
    };
  }

  /** The database may hold what is finer or farther off than any instant of ours. */
  private static boolean isWire(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)
        && !instant.isBefore(Instant.EPOCH)
        && instant.isBefore(FAR_OFF);
  }

  @Nullable Object travelling(@Nullable Object value) {
    return value instanceof Instant instant ? (Object) instant.toEpochMilli() : value;
  }
}
