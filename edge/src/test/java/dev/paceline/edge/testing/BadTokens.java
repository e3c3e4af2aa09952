package dev.paceline.edge.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.paceline.edge.access.Scope;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that no door may take, by what is wrong with them. */
public final class BadTokens {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestIssuer trusted;
  private final TestIssuer stranger;

  /** Spoiled tokens of an issuer that is trusted. */
  public BadTokens(TestIssuer trusted, String name) {
    this.trusted = trusted;
    this.stranger = new TestIssuer(name);
  }

  /**
   * One of each kind.
   *
   * @param jku where a token of a stranger says that its keys are: nobody may look there
   */
  public Map<String, String> all(URI jku) {
    Date past = Date.from(Instant.now().minusSeconds(5));
    Date future = Date.from(Instant.now().plus(HOUR));
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("not a token", "nonsense");
    tokens.put("three empty parts", "..");
    tokens.put("expired", trusted.signed(claims().expirationTime(past).build()));
    tokens.put("without an end", trusted.signed(claims().expirationTime(null).build()));
    tokens.put("not yet valid", trusted.signed(claims().notBeforeTime(future).build()));
    tokens.put("of another issuer", trusted.signed(claims().issuer("https://evil.test").build()));
    tokens.put("of no issuer", trusted.signed(claims().issuer(null).build()));
    tokens.put("for another audience", trusted.signed(claims().audience("other").build()));
    tokens.put("for no audience", trusted.signed(claims().audience((String) null).build()));
    tokens.put("of nobody", trusted.signed(claims().subject(null).build()));
    tokens.put("alg none", new PlainJWT(claims().build()).serialize());
    tokens.put("alg None by hand", withHeader("{\"alg\":\"None\"}"));
    tokens.put("another algorithm of the same key", signed(JWSAlgorithm.RS512));
    tokens.put("another padding of the same key", signed(JWSAlgorithm.PS256));
    tokens.put("the public key as a shared secret", confused());
    tokens.put("signed by a stranger", stranger.signed(claims().build()));
    tokens.put(
        "a stranger's jku", strangers(new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(jku)));
    tokens.put(
        "a stranger's x5u", strangers(new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertURL(jku)));
    tokens.put(
        "a stranger's key inside",
        strangers(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(stranger.key().toPublicJWK())));
    tokens.put("changed after signing", changed());
    tokens.put("without its signature", trusted.tokenForAll().replaceFirst("[^.]*$", ""));
    return tokens;
  }

  private JWTClaimsSet.Builder claims() {
    return trusted.claims("mallory", HOUR, List.of("*"), Scope.values());
  }

  private String signed(JWSAlgorithm algorithm) {
    return trusted.signed(
        new JWSHeader.Builder(algorithm).keyID(trusted.key().getKeyID()).build(), claims().build());
  }

  private String strangers(JWSHeader.Builder header) {
    try {
      SignedJWT jwt = new SignedJWT(header.keyID("elsewhere").build(), claims().build());
      jwt.sign(new RSASSASigner(stranger.key()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String confused() {
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
      jwt.sign(new MACSigner(trusted.key().toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String changed() {
    String[] parts = trusted.token(List.of("acme"), Scope.SALES_READ).split("\\.");
    String[] other = trusted.tokenForAll().split("\\.");
    return parts[0] + "." + other[1] + "." + parts[2];
  }

  private String withHeader(String header) {
    return com.nimbusds.jose.util.Base64URL.encode(header)
        + "."
        + com.nimbusds.jose.util.Base64URL.encode(claims().build().toString())
        + ".";
  }
}
