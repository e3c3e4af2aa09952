package dev.paceline.standalone.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers codes until they end, and nothing else: a token says all about itself. (Spring's own in
 * memory keeps every token for ever.)
 */
final class Authorizations implements OAuth2AuthorizationService {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, OAuth2Authorization> byCode = new LinkedHashMap<>();

  Authorizations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    String code = codeOf(authorization);
    if (code == null) {
      return;
    }
    byCode.values().removeIf(this::hasEnded);
    byCode.put(code, authorization);
    if (byCode.size() > MOST) {
      byCode.remove(byCode.keySet().iterator().next());
    }
  }

  private boolean hasEnded(OAuth2Authorization authorization) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    var end = code == null ? null : code.getToken().getExpiresAt();
    return end == null || !end.isAfter(clock.instant());
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byCode.values().removeIf(known -> known.getId().equals(authorization.getId()));
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byCode.values().stream()
        .filter(known -> known.getId().equals(id))
        .findAny()
        .orElse(null);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return type == null || OAuth2ParameterNames.CODE.equals(type.getValue())
        ? byCode.get(token)
        : null;
  }

  private static @Nullable String codeOf(OAuth2Authorization authorization) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    return code == null ? null : code.getToken().getTokenValue();
  }
}
