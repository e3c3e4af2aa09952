package dev.paceline.query.web;

import dev.paceline.eventstore.LogUnreadable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer from a fault of ours. */
final class Outage {
  private static final int DEEPEST = 20;

  private Outage() {}

  /** Whether trying again later may help, because the database was gone, full or busy. */
  static boolean isToBlame(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (tells(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean tells(Throwable cause) {
    return switch (cause) {
      case NonTransientDataAccessResourceException _,
          TransientDataAccessException _,
          RecoverableDataAccessException _,
          CannotCreateTransactionException _,
          LogUnreadable _,
          SQLTransientException _,
          SQLRecoverableException _,
          SQLNonTransientConnectionException _ ->
          true;
      case SQLException e -> tells(e.getSQLState());
      default -> false;
    };
  }

  /** Classes of SQLSTATE: connection, rolled back, resources, intervention, system, disk. */
  private static boolean tells(@Nullable String state) {
    return state != null && state.matches("(08|40|53|57|58).*");
  }
}
