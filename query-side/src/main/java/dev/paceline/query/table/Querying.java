package dev.paceline.query.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of any number of stores in one statement. Throws {@link TableFailure}. */
public final class Querying {
  private final Connection connection;

  /** Reads on this connection, within its transaction. */
  public Querying(Connection connection) {
    this.connection = connection;
  }

  /**
   * The rows that a condition on {@code t} chooses.
   *
   * @param parameters strings, numbers, instants ({@code MIN} and {@code MAX} are infinite), or
   *     collections of one of them for an array
   */
  public <R> List<Owned<R>> rows(Table<R> table, String condition, Object... parameters) {
    try (PreparedStatement query = connection.prepareStatement(table.select() + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        set(query, i + 1, parameters[i]);
      }
      try (ResultSet line = query.executeQuery()) {
        List<Owned<R>> rows = new ArrayList<>();
        while (line.next()) {
          rows.add(new Owned<>(line.getString(1), table.reading().read(line)));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private void set(PreparedStatement query, int index, Object parameter) throws SQLException {
    switch (parameter) {
      case Instant instant -> query.setObject(index, moment(instant));
      case Collection<?> values ->
          query.setArray(index, connection.createArrayOf(typeOf(values), travelling(values)));
      default -> query.setObject(index, parameter);
    }
  }

  private static String typeOf(Collection<?> values) {
    return values.stream().allMatch(String.class::isInstance) ? "text" : "int8";
  }

  private static Object[] travelling(Collection<?> values) {
    return values.stream()
        .map(value -> value instanceof Instant instant ? (Object) instant.toEpochMilli() : value)
        .toArray();
  }

  /** The instant of a column. @throws SQLException also if it is null */
  public static Instant instant(ResultSet line, String column) throws SQLException {
    return line.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The instant of a column that may be null. */
  public static @Nullable Instant instantIfAny(ResultSet line, String column) throws SQLException {
    OffsetDateTime at = line.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** How the driver takes an instant. */
  static OffsetDateTime moment(Instant instant) {
    if (instant.equals(Instant.MAX)) {
      return OffsetDateTime.MAX;
    }
    return instant.equals(Instant.MIN) ? OffsetDateTime.MIN : instant.atOffset(ZoneOffset.UTC);
  }
}
