package dev.paceline.query.database;

import dev.paceline.eventstore.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The fence between stores that PostgreSQL itself keeps. Where it is up, queries read as a role
 * that sees rows of no store but the one that its transaction has set.
 *
 * @param reader the role that queries read as; null where the fence is off
 * @param schema where the tables are
 */
public record Fence(@Nullable String reader, String schema) {

  /** Whether PostgreSQL keeps stores apart. */
  public boolean isUp() {
    return reader != null;
  }

  /**
   * Unpooled connections for queries. What they start with is also what {@code RESET ROLE} and
   * {@code DISCARD ALL} bring back.
   */
  PGSimpleDataSource connections(DatabaseAddress address) {
    PGSimpleDataSource source = address.connectionsFor("query");
    StringBuilder options = new StringBuilder();
    String given = source.getOptions();
    if (given != null) {
      options.append(given).append(' ');
    }
    options.append("-c default_transaction_read_only=on");
    // An answer is read from one snapshot.
    options.append(" -c default_transaction_isolation=repeatable\\ read");
    if (reader != null) {
      // The reader has no schema of its own name, as its owner may.
      options.append(" -c search_path=").append(escaped('"' + schema.replace("\"", "\"\"") + '"'));
      options.append(" -c role=").append(escaped(reader));
    }
    source.setOptions(options.toString());
    return source;
  }

  private static String escaped(String value) {
    return value.replaceAll("[\\\\\\s]", "\\\\$0");
  }
}
