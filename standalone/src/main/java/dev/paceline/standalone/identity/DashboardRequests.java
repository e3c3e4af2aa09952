package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the page's request for a code. Spring takes any port of a loopback address for the right
 * one, behind which another program of the same machine could stand: here it is one address only.
 */
final class DashboardRequests implements AuthenticationConverter {
  private final AuthenticationConverter reader =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();
  private final Clients clients;

  DashboardRequests(Clients clients) {
    this.clients = clients;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    if (!(reader.convert(request)
        instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
      return null;
    }
    String redirectUri = asked.getRedirectUri();
    if (redirectUri != null && !redirectUri.isEmpty() && !isRegistered(asked, redirectUri)) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri", null), null);
    }
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        asked.getAuthorizationUri(),
        asked.getClientId(),
        (Authentication) asked.getPrincipal(),
        redirectUri,
        asked.getState(),
        scopes(asked),
        asked.getAdditionalParameters());
  }

  private boolean isRegistered(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, String redirectUri) {
    var client = clients.findByClientId(asked.getClientId());
    return client != null && client.getRedirectUris().contains(redirectUri);
  }

  /** What is asked for without those scopes that are another person's. No scope means all. */
  private static Set<String> scopes(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    Set<String> own = LocalName.scopesOf(((Authentication) asked.getPrincipal()).getName());
    Set<String> scopes = new TreeSet<>(asked.getScopes().isEmpty() ? own : asked.getScopes());
    scopes.removeIf(scope -> LocalName.allScopes().contains(scope) && !own.contains(scope));
    return scopes;
  }
}
