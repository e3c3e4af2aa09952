package dev.paceline.command.bus;

import org.jspecify.annotations.Nullable;

/** Too many others wrote to the same stream at the same time. Nothing was recorded. */
public final class Crowded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Crowded(@Nullable Throwable last) {
    super("others kept writing to the same stream", last);
  }
}
