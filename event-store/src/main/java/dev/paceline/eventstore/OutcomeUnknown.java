package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Not confirmed: the append was sent, and may or may not have been recorded. Repeating the command
 * tells, because what was recorded is found again.
 */
public final class OutcomeUnknown extends AppendFailed {

  private static final long serialVersionUID = 1L;

  OutcomeUnknown(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
