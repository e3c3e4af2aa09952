package dev.paceline.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.paceline.edge.access.IdentitySettings;
import dev.paceline.edge.access.TrustedIssuer;
import dev.paceline.query.page.SignIn;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The local identity provider, unless there is one outside. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoIssuerOutside.class)
@EnableConfigurationProperties(LocalSettings.class)
public class LocalIdentityConfiguration {

  @Bean
  LocalSecret localSecret(LocalSettings settings, Environment environment) {
    LocalSecret secret =
        LocalSecret.of(environment.getProperty("paceline.password"), settings.passwordFile());
    FirstSight.of(secret).ifPresent(System.out::println);
    return secret;
  }

  @Bean
  WhereToFindThePassword whereToFindThePassword(LocalSecret secret) {
    return new WhereToFindThePassword(secret);
  }

  /** What resource servers in this process verify tokens by. */
  @Bean
  TrustedIssuer ownIssuer(LocalSettings settings) {
    RSAKey key = SigningKey.kept(settings.keyFile());
    return new TrustedIssuer(settings.publicUrl(), new ImmutableJWKSet<>(new JWKSet(key)));
  }

  /** How the page comes to a token. */
  @Bean
  SignIn signInHere(LocalSettings settings) {
    return SignIn.here(
        settings.publicUrl(), Endpoints.AUTHORIZE, Endpoints.TOKEN, Endpoints.LOGOUT);
  }

  /** Served by its names. Not a controller, so that the API's documentation does not show it. */
  @Bean({Endpoints.LOGIN, Endpoints.LOGOUT})
  LoginPage loginPage() {
    return new LoginPage();
  }

  /** Cookies know no ports: it is named after the session's, which has the port in its name. */
  @Bean
  CsrfTokenRepository formTokens(
      LocalSettings settings, @Value("${server.servlet.session.cookie.name}") String session) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(session + "-form");
    boolean overTls = settings.publicUrl().startsWith("https:");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").secure(overTls));
    return tokens;
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain identityProvider(
      HttpSecurity http,
      LocalSettings settings,
      LocalSecret secret,
      TrustedIssuer issuer,
      IdentitySettings tokens,
      LoginPage page,
      CsrfTokenRepository formTokens,
      Clock clock) {
    SecretHashes hashes = new SecretHashes();
    String hash = String.valueOf(hashes.encode(secret.value()));
    Clients clients = new Clients(settings.publicUrl(), hash, settings.clients());
    Attempts attempts = new Attempts();
    new AuthorizationServer(issuer, tokens, clients, hashes, clock)
        .apply(http, new TokenErrors(attempts));
    new LoginForm(hash, hashes, attempts, formTokens).apply(http, new Guard(attempts, page));
    return http.build();
  }
}
