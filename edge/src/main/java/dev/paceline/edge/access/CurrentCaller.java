package dev.paceline.edge.access;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking in the request that this thread answers. */
public final class CurrentCaller {

  private CurrentCaller() {}

  /** The caller; there is one behind every request under {@code /api} that is not open. */
  public static Caller get() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication known) {
      return known.getPrincipal();
    }
    throw new IllegalStateException("no caller: the request has not passed the token check");
  }
}
