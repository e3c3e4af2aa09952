package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("Configured clients")
class ClientsTest {
  private static final String HASH = new BCryptPasswordEncoder(4).encode("secret");
  private static final List<String> ANY = List.of("*");
  private static final List<String> READ = List.of("sales:read");

  @Test
  @DisplayName("are registered with any of their secrets")
  void registers() {
    Clients clients = clients(client("till", List.of("{bcrypt}" + HASH), List.of("acme"), READ));
    var till = clients.findByClientId("till");
    assertThat(till.getScopes()).containsExactly("sales:read");
    assertThat(till.getClientSettings().<List<String>>getSetting(Clients.STORES))
        .containsExactly("acme");
    assertThat(new SecretHashes().matches("secret", till.getClientSecret())).isTrue();
    assertThat(clients.findByClientId("nobody")).isNull();
  }

  @Test
  @DisplayName("may run the installation without having a store")
  void registersAdmin() {
    clients(client("ops", List.of(HASH), List.of(), List.of("admin")));
  }

  @Test
  @DisplayName("stop the start when they make no sense, and say which and why")
  void refuses() {
    refuse(client(null, List.of(HASH), ANY, READ), "[0] is", "its id must match");
    refuse(client("a b", List.of(HASH), ANY, READ), "[0] is", "its id must match");
    refuse(client("owner", List.of(HASH), ANY, READ), "[0] (owner)", "this id is taken");
    refuse(client("dashboard", List.of(HASH), ANY, READ), "(dashboard)", "this id is taken");
    refuse(client("demo", List.of(HASH), ANY, READ), "(demo)", "this id is taken");
    refuse(client("till", List.of(), ANY, READ), "(till)", "it has no secret-hashes");
    refuse(client("till", List.of("plain text"), ANY, READ), "(till)", "is not a BCrypt hash");
    refuse(
        client("till", List.of(HASH.replace("$04$", "$32$")), ANY, READ), "(till)", "not a BCrypt");
    refuse(
        client("till", List.of(HASH.replace("$04$", "$13$")), ANY, READ),
        "(till)",
        "cost above 12");
    refuse(client("till", List.of(HASH), List.of(), READ), "(till)", "it has no stores");
    refuse(client("till", List.of(HASH), List.of("*", "acme"), READ), "(till)", "no store '*'");
    refuse(client("till", List.of(HASH), List.of("Acme"), READ), "(till)", "no store 'Acme'");
    refuse(client("till", List.of(HASH), ANY, List.of()), "(till)", "it has no scopes");
    refuse(client("till", List.of(HASH), ANY, List.of("sales")), "(till)", "no scope 'sales'");
  }

  @Test
  @DisplayName("have an id each")
  void refusesDuplicates() {
    ConfiguredClient till = client("till", List.of(HASH), ANY, READ);
    assertThatExceptionOfType(BadIdentity.class)
        .isThrownBy(() -> clients(till, till))
        .withMessageContaining("[1] (till)")
        .withMessageContaining("this id is taken");
  }

  private static void refuse(ConfiguredClient client, String which, String why) {
    assertThatExceptionOfType(BadIdentity.class)
        .isThrownBy(() -> clients(client))
        .withMessageContaining(which)
        .withMessageContaining(why)
        .satisfies(refusal -> assertThat(refusal).message().doesNotContain(HASH, "plain text"));
  }

  private static Clients clients(ConfiguredClient... configured) {
    return new Clients("http://127.0.0.1:8080", HASH, List.of(configured));
  }

  private static ConfiguredClient client(
      String id, List<String> hashes, List<String> stores, List<String> scopes) {
    return new ConfiguredClient(id, hashes, stores, scopes);
  }
}
