package dev.paceline.query.rebuild;

import java.sql.Connection;

/** Whoever keeps something made of a store's rows, which is no longer to be trusted. */
@FunctionalInterface
public interface Rewritten {
  /** Throws away what is kept of the store's rows, in the transaction that replaces them. */
  void forget(Connection connection, String storeId);
}
