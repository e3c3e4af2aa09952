package dev.paceline.standalone.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.paceline.edge.access.IdentitySettings;
import dev.paceline.edge.access.TrustedIssuer;
import java.time.Clock;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;

/** Spring's authorization server, cut down to the two ways to a token that are used here. */
final class AuthorizationServer {
  private final String issuer;
  private final JWKSource<SecurityContext> keys;
  private final Clients clients;
  private final SecretHashes hashes;
  private final JwtGenerator tokens;
  private final OAuth2AuthorizationService codes;

  AuthorizationServer(
      TrustedIssuer issuer,
      IdentitySettings settings,
      Clients clients,
      SecretHashes hashes,
      Clock clock) {
    this.issuer = issuer.issuer();
    this.keys = issuer.keys();
    this.clients = clients;
    this.hashes = hashes;
    this.tokens = new JwtGenerator(new NimbusJwtEncoder(issuer.keys()));
    tokens.setJwtCustomizer(new TokenClaims(settings));
    this.codes = new Authorizations(clock);
  }

  void apply(HttpSecurity http, TokenErrors errors) {
    http.setSharedObject(JWKSource.class, keys);
    http.oauth2AuthorizationServer(server -> configure(server, errors));
  }

  private void configure(OAuth2AuthorizationServerConfigurer server, TokenErrors errors) {
    server
        .authorizationServerSettings(AuthorizationServerSettings.builder().issuer(issuer).build())
        .registeredClientRepository(clients)
        .authorizationService(codes)
        .tokenGenerator(tokens)
        .clientAuthentication(client ->
            client
                .authenticationConverters(all -> {
                  all.clear();
                  all.add(new BasicCredentials());
                  all.add(new ClientSecretPostAuthenticationConverter());
                  all.add(new PublicClientAuthenticationConverter());
                })
                .authenticationProviders(all -> {
                  all.clear();
                  all.add(bySecret());
                  all.add(new PublicClientAuthenticationProvider(clients, codes));
                })
                .errorResponseHandler(errors))
        .tokenEndpoint(token ->
            token
                .accessTokenRequestConverters(all -> {
                  all.clear();
                  all.add(new BackendRequests());
                  all.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                })
                .errorResponseHandler(errors))
        .authorizationEndpoint(authorization ->
            authorization
                .authorizationRequestConverters(all -> {
                  all.clear();
                  all.add(new DashboardRequests(clients));
                })
                .errorResponseHandler(new AuthorizationErrors()))
        .authorizationServerMetadataEndpoint(
            metadata -> metadata.authorizationServerMetadataCustomizer(AuthorizationServer::tell));
  }

  private ClientSecretAuthenticationProvider bySecret() {
    ClientSecretAuthenticationProvider provider =
        new ClientSecretAuthenticationProvider(clients, codes);
    provider.setPasswordEncoder(hashes);
    return provider;
  }

  /** Says of itself only what is there. */
  private static void tell(OAuth2AuthorizationServerMetadata.Builder metadata) {
    metadata.claims(claims -> {
      claims.keySet().removeIf(name -> name.matches("(introspection|revocation)_.*"));
      claims.keySet().removeIf(name -> name.matches("(tls_client|dpop)_.*"));
      claims.put("grant_types_supported", List.of("client_credentials", "authorization_code"));
      claims.put(
          "token_endpoint_auth_methods_supported",
          List.of("client_secret_basic", "client_secret_post", "none"));
    });
  }
}
