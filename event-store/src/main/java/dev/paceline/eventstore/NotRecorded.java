package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;

/** Nothing was recorded, and nothing will be: the log could not take the append. Safe to repeat. */
public final class NotRecorded extends AppendFailed {

  private static final long serialVersionUID = 1L;

  NotRecorded(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
