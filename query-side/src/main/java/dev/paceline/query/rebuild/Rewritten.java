package dev.paceline.query.rebuild;

import java.sql.Connection;

/** Whoever keeps something made of a store's rows, which is not to be trusted for ever. */
public interface Rewritten {
  /**
   * How much of what is kept of a store is not as its log has it. Looks at it by itself, outside of
   * any transaction.
   *
   * @param position up to which the store's rows are as they have to be
   */
  long wrong(String storeId, long position);

  /** Throws away what is kept of the store's rows, in the transaction that replaces them. */
  void forget(Connection connection, String storeId);
}
