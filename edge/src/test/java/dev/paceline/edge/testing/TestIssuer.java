package dev.paceline.edge.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.TrustedIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An issuer within the test's own process: makes tokens, and makes applications trust it. */
public final class TestIssuer {
  /** The one that the test servers of all modules trust. */
  public static final TestIssuer TRUSTED = new TestIssuer("https://issuer.test");

  private final String name;
  private final RSAKey key;

  /** An issuer with a key of its own. */
  public TestIssuer(String name) {
    this(name, newKey());
  }

  /** An issuer with a key that someone else uses too. */
  public TestIssuer(String name, RSAKey key) {
    this.name = name;
    this.key = key;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes an application take this issuer's tokens, without asking anyone. */
  public ApplicationContextInitializer<ConfigurableApplicationContext> trusted() {
    return context ->
        ((GenericApplicationContext) context)
            .registerBean(
                TrustedIssuer.class,
                () -> new TrustedIssuer(name, new ImmutableJWKSet<>(new JWKSet(key))));
  }

  /** A token for every store with every scope. */
  public String tokenForAll() {
    return token(List.of("*"), Scope.values());
  }

  /** A token of a tester, valid for an hour. */
  public String token(List<String> stores, Scope... scopes) {
    return token("tester", Duration.ofHours(1), stores, scopes);
  }

  /** A token that is valid from a minute ago for so long from now. */
  public String token(String subject, Duration validFor, List<String> stores, Scope... scopes) {
    return signed(claims(subject, validFor, stores, scopes).build());
  }

  /** The claims of such a token, to be spoiled. */
  public JWTClaimsSet.Builder claims(
      String subject, Duration validFor, List<String> stores, Scope... scopes) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name)
        .audience("paceline")
        .subject(subject)
        .issueTime(Date.from(now.minusSeconds(60)))
        .notBeforeTime(Date.from(now.minusSeconds(60)))
        .expirationTime(Date.from(now.plus(validFor)))
        .claim("stores", stores)
        .claim("scope", Arrays.stream(scopes).map(Scope::word).collect(Collectors.joining(" ")));
  }

  /** The key, for tokens that are signed in other ways. */
  public RSAKey key() {
    return key;
  }

  /** These claims with a good signature. */
  public String signed(JWTClaimsSet claims) {
    return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
  }

  /** These claims under that header with a good signature. */
  public String signed(JWSHeader header, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
