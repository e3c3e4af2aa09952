package dev.paceline.edge.access;

import org.springframework.security.core.AuthenticationException;

/** The keys that tokens are verified by cannot be had for the moment. */
public final class IssuerUnavailable extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  IssuerUnavailable(Throwable cause) {
    super("tokens cannot be verified for the moment", cause);
  }
}
