package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;

/** Events that cannot be put back; nothing was recorded. The message says why, for a person. */
public final class RestoreRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RestoreRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
