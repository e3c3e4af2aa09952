package dev.paceline.edge.access;

import dev.paceline.edge.problem.Refused;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking in the request that this thread answers. */
public final class CurrentCaller {

  private CurrentCaller() {}

  /**
   * The caller.
   *
   * @throws Refused as 401 if there is none
   */
  public static Caller get() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication known) {
      return known.getPrincipal();
    }
    throw Refused.withoutToken();
  }
}
