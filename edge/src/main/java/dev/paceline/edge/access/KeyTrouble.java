package dev.paceline.edge.access;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import org.jspecify.annotations.Nullable;

/** Tells a token that names a key nobody has from an issuer that cannot be reached. */
final class KeyTrouble {
  private static final int DEEPEST = 10;

  private KeyTrouble() {}

  /** The keys were asked for so recently that one more unknown key is no reason to ask again. */
  static boolean isTheTokens(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof RateLimitReachedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
