package dev.paceline.edge.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Spring Security's way to {@link Tokens}. */
public final class TokenAuthentication implements AuthenticationManager {
  private final Tokens tokens;

  /** The way to these tokens. No bean: it would judge what other doors of the process ask. */
  public TokenAuthentication(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication bearer) {
    return new CallerAuthentication(
        tokens.verify(((BearerTokenAuthenticationToken) bearer).getToken()));
  }
}
