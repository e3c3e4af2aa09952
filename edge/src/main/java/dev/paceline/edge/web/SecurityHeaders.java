package dev.paceline.edge.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells browsers to keep to. */
final class SecurityHeaders {
  /** Scripts from here only and none inline; pictures of products from anywhere, over TLS. */
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' https: data:; connect-src 'self'%s; frame-src 'self'%s;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /**
   * Sets them on a chain; those that Spring Security sets by itself stay.
   *
   * @param issuers whom the page signs in with, if that is not this process
   */
  static void set(HeadersConfigurer<HttpSecurity> headers, List<URI> issuers) {
    String elsewhere =
        issuers.stream()
            .map(address -> " " + address.getScheme() + "://" + address.getRawAuthority())
            .distinct()
            .collect(Collectors.joining());
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives(POLICY.formatted(elsewhere, elsewhere)))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy ->
            policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }
}
