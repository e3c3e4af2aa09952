package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads a client's id and secret from a Basic header as they stand; see {@link SecretHashes}. */
final class BasicCredentials implements AuthenticationConverter {
  private static final String SCHEME = "basic ";

  /**
   * An id and a secret.
   *
   * @param id of a client that calls itself so
   */
  record Pair(String id, String secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  /**
   * What the request's header holds, if it is a Basic one. @throws IllegalArgumentException if it
   * cannot be read
   */
  static @Nullable Pair of(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
    String text = new String(bytes, StandardCharsets.UTF_8);
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("not id:secret");
    }
    return new Pair(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    try {
      Pair pair = of(request);
      return pair == null
          ? null
          : new OAuth2ClientAuthenticationToken(
              pair.id(), ClientAuthenticationMethod.CLIENT_SECRET_BASIC, pair.secret(), Map.of());
    } catch (IllegalArgumentException e) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
    }
  }
}
