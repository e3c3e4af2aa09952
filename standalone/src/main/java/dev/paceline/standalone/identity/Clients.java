package dev.paceline.standalone.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** All clients: those that come with the installation, the dashboard, and configured ones. */
final class Clients implements RegisteredClientRepository {
  /** What the page in the browser is called. It has no secret; people sign in at it. */
  static final String DASHBOARD = "dashboard";

  /** Where a client's stores stand among its settings. */
  static final String STORES = "paceline.stores";

  private static final Duration OF_BACKENDS = Duration.ofHours(1);
  private static final Duration OF_BROWSERS = Duration.ofMinutes(10);
  private static final Duration OF_CODES = Duration.ofMinutes(1);

  /** Actors of events that no client may pass for. */
  private static final Set<String> RESERVED = Set.of("demo", "local");

  private final Map<String, RegisteredClient> byId = new LinkedHashMap<>();

  /**
   * Registers all.
   *
   * @param localSecretHash of the secret that the clients which come along share
   * @throws BadIdentity if a configured one makes no sense
   */
  Clients(String publicUrl, String localSecretHash, List<ConfiguredClient> configured) {
    add(dashboard(publicUrl));
    for (LocalName local : LocalName.values()) {
      add(
          backend(
              new ClientEntry(
                  local.id(), List.of(localSecretHash), LocalName.STORES, local.scopes())));
    }
    for (int i = 0; i < configured.size(); i++) {
      ClientEntry entry = ClientEntry.of(i, configured.get(i));
      if (byId.containsKey(entry.id()) || RESERVED.contains(entry.id())) {
        throw ClientEntry.wrong(i, entry.id(), "this id is taken");
      }
      add(backend(entry));
    }
  }

  private void add(RegisteredClient client) {
    byId.put(client.getClientId(), client);
  }

  private static RegisteredClient backend(ClientEntry entry) {
    return RegisteredClient.withId(entry.id())
        .clientId(entry.id())
        .clientSecret(SecretHashes.together(entry.secretHashes()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(entry.scopes()))
        .clientSettings(settings(entry.stores()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(OF_BACKENDS).build())
        .build();
  }

  private static RegisteredClient dashboard(String publicUrl) {
    return RegisteredClient.withId(DASHBOARD)
        .clientId(DASHBOARD)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(publicUrl + "/signed-in")
        .scopes(scopes -> {
          for (LocalName local : LocalName.values()) {
            scopes.addAll(local.isPerson() ? local.scopes() : Set.of());
          }
        })
        .clientSettings(settings(LocalName.STORES))
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(OF_BROWSERS)
                .authorizationCodeTimeToLive(OF_CODES)
                .build())
        .build();
  }

  /** Proof keys are required and consent is not, by default. */
  private static ClientSettings settings(List<String> stores) {
    return ClientSettings.builder()
        .requireProofKey(true)
        .requireAuthorizationConsent(false)
        .setting(STORES, stores)
        .build();
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients are configured");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return byId.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return byId.get(clientId);
  }
}
