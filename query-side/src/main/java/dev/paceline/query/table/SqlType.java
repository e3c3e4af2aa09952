package dev.paceline.query.table;

import java.time.Instant;
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

  @Nullable Object travelling(@Nullable Object value) {
    return value instanceof Instant instant ? (Object) instant.toEpochMilli() : value;
  }
}
