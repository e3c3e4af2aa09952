package dev.paceline.query.database;

import dev.paceline.api.Identifiers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The way by which queries read: a transaction on one snapshot, which tells PostgreSQL whose rows
 * it may see. Without it the fence lets no row through.
 */
@Component
public class StoreReads {
  /** Cannot be the id of a store. */
  private static final String ALL = "*";

  private static final String LET_IN = "select set_config('paceline.store', ?, true)";

  private static final TransactionDefinition READ_ONLY = readOnly();

  private final PlatformTransactionManager transactions;
  private final JdbcClient database;

  StoreReads(PlatformTransactionManager transactions, JdbcClient database) {
    this.transactions = transactions;
    this.database = database;
  }

  private static TransactionDefinition readOnly() {
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    return definition;
  }

  /**
   * Reads of one store, all from one snapshot. Within a read of the same store it is part of that.
   *
   * @throws IllegalStateException within a read of anything else
   */
  public <T> T of(String storeId, Supplier<T> reads) {
    if (!Identifiers.isStoreId(storeId)) {
      throw new IllegalArgumentException("not the id of a store");
    }
    return read(storeId, reads);
  }

  /** Reads that are not of one store: lists of stores, and what operators and the live side see. */
  public <T> T acrossStores(Supplier<T> reads) {
    return read(ALL, reads);
  }

  private <T> T read(String whose, Supplier<T> reads) {
    @Nullable Object within = TransactionSynchronizationManager.getResource(this);
    if (within == null) {
      return begin(whose, reads);
    }
    if (!within.equals(whose)) {
      throw new IllegalStateException("a read of one store within that of another");
    }
    return reads.get();
  }

  private <T> T begin(String whose, Supplier<T> reads) {
    TransactionStatus transaction = transactions.getTransaction(READ_ONLY);
    T result;
    TransactionSynchronizationManager.bindResource(this, whose);
    try {
      database.sql(LET_IN).param(whose).query(String.class).single();
      result = reads.get();
    } catch (RuntimeException | Error failure) {
      giveUp(transaction, failure);
      throw failure;
    } finally {
      TransactionSynchronizationManager.unbindResource(this);
    }
    transactions.commit(transaction);
    return result;
  }

  /** Why the read failed is what matters, not that its connection had gone by then. */
  private void giveUp(TransactionStatus transaction, Throwable failure) {
    try {
      transactions.rollback(transaction);
    } catch (RuntimeException late) {
      failure.addSuppressed(late);
    }
  }
}
