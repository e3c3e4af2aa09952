package dev.paceline.edge.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are verified. Issuer, audience and algorithms are pinned; a token chooses nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
  private static final int LONGEST_SUBJECT = 200;

  @Bean
  Tokens tokens(JwtDecoder decoder, IdentitySettings settings) {
    return new Tokens(decoder, settings);
  }

  @Bean
  JwtDecoder jwtDecoder(IdentitySettings settings, ObjectProvider<TrustedIssuer> own) {
    TrustedIssuer issuer = own.getIfAvailable(() -> outside(settings));
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(issuer.keys())
            .jwsAlgorithms(algorithms -> {
              algorithms.clear();
              algorithms.addAll(settings.algorithms());
            })
            .jwtProcessorCustomizer(processor ->
                processor.setJWSTypeVerifier(
                    // RFC 9068 names access tokens so; many issuers name them plainly.
                    new DefaultJOSEObjectTypeVerifier<>(
                        new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null)))
            .build();
    decoder.setJwtValidator(validator(issuer.issuer(), settings));
    return decoder;
  }

  private static TrustedIssuer outside(IdentitySettings settings) {
    if (settings.issuer() == null) {
      throw new NoIssuer();
    }
    return new TrustedIssuer(
        settings.issuer().toString(), new Discovery(settings.issuer(), settings.keys()));
  }

  private static OAuth2TokenValidator<Jwt> validator(String issuer, IdentitySettings settings) {
    JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
    times.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            times,
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(settings.audience()),
            new JwtClaimValidator<String>(
                "sub",
                subject ->
                    subject != null
                        && !subject.isBlank()
                        && subject.length() <= LONGEST_SUBJECT
                        && subject.codePoints().noneMatch(Character::isISOControl))));
  }
}
