package dev.paceline.edge.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Spring Security's way to {@link Tokens}. */
@Component
public class TokenAuthentication implements AuthenticationManager {
  private final Tokens tokens;

  TokenAuthentication(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Authentication authenticate(Authentication bearer) {
    return new CallerAuthentication(
        tokens.verify(((BearerTokenAuthenticationToken) bearer).getToken()));
  }
}
