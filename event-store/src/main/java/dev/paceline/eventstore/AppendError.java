package dev.paceline.eventstore;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed call tells about its group. */
enum AppendError {

  /** Rolled back, because an event does not follow its stream's last one. */
  CONFLICT,
  /** Rolled back, because the database refuses a value in it. */
  BAD_VALUE,
  /** Rolled back for another reason that the database gave (disk full, read-only, a bug). */
  REFUSED,
  /** The connection went away during the call: it may have been recorded. */
  CONNECTION_LOST;

  private static final String SEQUENCE_CONSTRAINT = "event_log_stream_sequence";

  static AppendError of(SQLException failure, boolean connectionClosed) {
    String state = failure.getSQLState();
    if (connectionClosed || state == null || state.startsWith("08") || state.startsWith("57P")) {
      return CONNECTION_LOST;
    }
    if (state.equals("23505") && SEQUENCE_CONSTRAINT.equals(constraintOf(failure))) {
      return CONFLICT;
    }
    return state.startsWith("22") ? BAD_VALUE : REFUSED;
  }

  private static String constraintOf(SQLException failure) {
    ServerErrorMessage message =
        failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? "" : constraint;
  }
}
