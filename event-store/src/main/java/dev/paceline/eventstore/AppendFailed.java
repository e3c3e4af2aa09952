package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;

/** An append that was not confirmed. Its kind says what is known about the log. */
public abstract sealed class AppendFailed extends RuntimeException
    permits AppendConflict, NotRecorded, OutcomeUnknown {

  private static final long serialVersionUID = 1L;

  AppendFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
