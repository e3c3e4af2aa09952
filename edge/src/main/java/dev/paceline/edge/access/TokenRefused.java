package dev.paceline.edge.access;

import org.springframework.security.core.AuthenticationException;

/** A token that is not valid here. Its message tells the client no more than that. */
public final class TokenRefused extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  TokenRefused(Throwable cause) {
    super("the token is not valid", cause);
  }
}
