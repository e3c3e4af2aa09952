package dev.paceline.standalone.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a token says, once its signature was verified by the keys that its issuer publishes. */
public record Claims(JWTClaimsSet set) {

  /** Reads a token of a site. */
  public static Claims of(String token, URI site) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWKSet keys = JWKSet.parse(new Visitor(site).get("/oauth2/jwks").body());
      var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
      boolean rs256 = JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm());
      if (!rs256 || !jwt.verify(new RSASSAVerifier(key))) {
        throw new IllegalStateException("not signed by the issuer");
      }
      return new Claims(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it lets its bearer do. */
  public Set<String> scopes() {
    return Set.of(text("scope").split(" "));
  }

  /** A claim that is a text. */
  public String text(String name) {
    return String.valueOf(set.getClaim(name));
  }

  /** Whose stores it opens. */
  public List<?> stores() {
    return (List<?>) set.getClaim("stores");
  }

  /** How long it is valid from its beginning on. */
  public Duration lifetime() {
    return Duration.between(set.getIssueTime().toInstant(), set.getExpirationTime().toInstant());
  }
}
