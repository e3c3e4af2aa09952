package dev.paceline.eventstore;

import java.sql.SQLException;

/** The log could not be read, most often because its database cannot be reached. */
public final class LogUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogUnreadable(SQLException cause) {
    super("the log could not be read: " + cause.getMessage(), cause);
  }
}
