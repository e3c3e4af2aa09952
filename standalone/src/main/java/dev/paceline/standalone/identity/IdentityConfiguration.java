package dev.paceline.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The local identity provider, unless there is one outside. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoIssuerOutside.class)
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityConfiguration {

  @Bean
  LocalSecret localSecret(IdentitySettings settings, Environment environment) {
    LocalSecret secret =
        LocalSecret.of(environment.getProperty("paceline.password"), settings.passwordFile());
    FirstSight.of(secret).ifPresent(System.out::println);
    return secret;
  }

  /** What resource servers in this process verify tokens by. */
  @Bean
  JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.kept(settings.keyFile())));
  }

  /** Served by its names. Not a controller, so that the API's documentation does not show it. */
  @Bean({Endpoints.LOGIN, Endpoints.LOGOUT})
  LoginPage loginPage() {
    return new LoginPage();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain identityProvider(
      HttpSecurity http,
      IdentitySettings settings,
      LocalSecret secret,
      JWKSource<SecurityContext> keys,
      LoginPage page,
      Clock clock,
      Environment environment) {
    SecretHashes hashes = new SecretHashes();
    String hash = String.valueOf(hashes.encode(secret.value()));
    Clients clients = new Clients(settings.publicUrl(), hash, settings.clients());
    Attempts attempts = new Attempts();
    String audience = environment.getProperty("paceline.identity.audience", "paceline");
    new AuthorizationServer(settings.publicUrl(), audience, clients, hashes, keys, clock)
        .apply(http, new TokenErrors(attempts));
    new LoginForm(hash, hashes, attempts).apply(http, new Guard(attempts, page));
    return http.build();
  }
}
