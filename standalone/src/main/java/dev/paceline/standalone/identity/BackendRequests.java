package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads a backend's request for a token. One that names no scope means all that it may have. */
final class BackendRequests implements AuthenticationConverter {
  private final AuthenticationConverter reader =
      new OAuth2ClientCredentialsAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return reader.convert(request) instanceof OAuth2ClientCredentialsAuthenticationToken asked
        ? withScopes(asked)
        : null;
  }

  private static Authentication withScopes(OAuth2ClientCredentialsAuthenticationToken asked) {
    if (!asked.getScopes().isEmpty()
        || !(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller)) {
      return asked;
    }
    RegisteredClient client = caller.getRegisteredClient();
    Set<String> all = client == null ? Set.of() : client.getScopes();
    return new OAuth2ClientCredentialsAuthenticationToken(
        caller, all, asked.getAdditionalParameters());
  }
}
