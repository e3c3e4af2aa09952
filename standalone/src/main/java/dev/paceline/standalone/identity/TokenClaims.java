package dev.paceline.standalone.identity;

import dev.paceline.edge.access.IdentitySettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into each token for whom it is, and whose stores it opens. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final IdentitySettings settings;

  /** The settings name the audience and the claims that will be looked for. */
  TokenClaims(IdentitySettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    List<String> stores =
        token.getRegisteredClient().getClientSettings().getSetting(Clients.STORES);
    token
        .getClaims()
        .audience(List.of(settings.audience()))
        .claim(settings.storesClaim(), stores == null ? List.of() : stores)
        .claim(settings.scopeClaim(), String.join(" ", scopes(token)));
  }

  /** A person never gets more than what is theirs, whatever came before. */
  private static Set<String> scopes(JwtEncodingContext token) {
    Set<String> scopes = new TreeSet<>(token.getAuthorizedScopes());
    if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(token.getAuthorizationGrantType())) {
      Authentication person = token.getPrincipal();
      scopes.retainAll(LocalName.scopesOf(person == null ? "" : person.getName()));
    }
    return scopes;
  }
}
