package dev.paceline.query.web;

import dev.paceline.edge.problem.KnownFailure;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.LogUnreadable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that does not answer from a fault of ours: trying again later may help, because
 * it was gone, full or busy.
 */
@Component
class Outage implements KnownFailure {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  @Override
  public @Nullable Refused refusal(Throwable failure) {
    if (!isToBlame(failure)) {
      return null;
    }
    LOG.warn("a query could not be answered, the database did not do its part");
    return Refused.as(ProblemKind.UNAVAILABLE);
  }

  private static boolean isToBlame(Throwable cause) {
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
      case SQLException e -> isToBlame(e.getSQLState());
      default -> false;
    };
  }

  /** Classes of SQLSTATE: connection, rolled back, resources, intervention, system, disk. */
  private static boolean isToBlame(@Nullable String state) {
    return state != null && state.matches("(08|40|53|57|58).*");
  }
}
