package dev.paceline.edge.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Reads tokens: every door that takes one asks here. */
public final class Tokens {
  private static final String SPACE = " ";

  private final JwtDecoder decoder;
  private final IdentitySettings settings;

  Tokens(JwtDecoder decoder, IdentitySettings settings) {
    this.decoder = decoder;
    this.settings = settings;
  }

  /**
   * Who bears this token.
   *
   * @throws TokenRefused if it is not valid, for whatever reason
   * @throws IssuerUnavailable if that cannot be found out for the moment
   */
  public Caller verify(String token) {
    try {
      return caller(decoder.decode(token));
    } catch (BadJwtException e) {
      throw new TokenRefused(e);
    } catch (JwtException e) {
      throw KeyTrouble.isTheTokens(e) ? new TokenRefused(e) : new IssuerUnavailable(e);
    }
  }

  private Caller caller(Jwt jwt) {
    Instant expiresAt =
        Objects.requireNonNull(jwt.getExpiresAt(), "validated").plus(settings.clockSkew());
    return new Caller(
        Objects.requireNonNull(jwt.getSubject(), "validated"),
        Scope.of(words(jwt.getClaim(settings.scopeClaim()))),
        StoreGrant.of(words(jwt.getClaim(settings.storesClaim()))),
        expiresAt);
  }

  /** A claim that is a list, or one string of words. */
  private static List<String> words(@Nullable Object claim) {
    return switch (claim) {
      case String text -> List.of(text.split(SPACE));
      case Collection<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }
}
