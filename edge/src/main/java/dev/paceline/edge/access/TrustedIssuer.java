package dev.paceline.edge.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * Whose tokens are valid, and the keys to verify them by. A process that is itself the issuer gives
 * this as a bean, so that nothing is fetched.
 *
 * @param issuer as tokens name it in {@code iss}
 */
public record TrustedIssuer(String issuer, JWKSource<SecurityContext> keys) {}
