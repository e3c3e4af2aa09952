package dev.paceline.edge.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are valid: those of any OpenID provider.
 *
 * @param issuer the provider, as its tokens name it in {@code iss}; none: the process brings its
 *     own
 * @param keys where the provider's keys are (a JWK set); none: where its discovery document says
 * @param audience what {@code aud} has to hold
 * @param algorithms by which tokens may be signed; no others, whatever a token says
 * @param storesClaim the claim with the list of store ids
 * @param scopeClaim the claim with the scopes, as a list or separated by spaces
 * @param clockSkew how far the provider's clock may be off
 */
@ConfigurationProperties("paceline.identity")
public record IdentitySettings(
    @Nullable URI issuer,
    @Nullable URI keys,
    @DefaultValue("paceline") String audience,
    @DefaultValue("RS256") List<SignatureAlgorithm> algorithms,
    @DefaultValue("stores") String storesClaim,
    @DefaultValue("scope") String scopeClaim,
    @DefaultValue("0s") Duration clockSkew) {

  /** Keeps the algorithms as they are now. Throws for an issuer that is no address. */
  public IdentitySettings {
    if (issuer != null && (issuer.getRawAuthority() == null || !issuer.isAbsolute())) {
      throw new IllegalArgumentException(
          "paceline.identity.issuer has to be an address such as https://id.example");
    }
    algorithms = List.copyOf(algorithms);
  }
}
