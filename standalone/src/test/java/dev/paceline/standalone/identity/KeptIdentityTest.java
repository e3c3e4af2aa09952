package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paceline.standalone.StandaloneApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.Claims;
import dev.paceline.standalone.testing.TokenClient;
import dev.paceline.standalone.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("The identity provider of a process")
class KeptIdentityTest {
  private static final String FIRST = new BCryptPasswordEncoder(4).encode("first");
  private static final String SECOND = new BCryptPasswordEncoder(4).encode("second");

  @TempDir Path folder;

  @Test
  @DisplayName("is the same after a restart, has shown its password once, and logs no secret")
  void survivesRestart() throws IOException {
    String token;
    String issuer;
    ChildProcess first = start(FIRST + "," + SECOND);
    try (first) {
      token = tokens(first).token("owner", password());
      issuer = Claims.of(token, first.url()).text("iss");
      assertThat(Files.readString(log())).containsOnlyOnce(password());
      assertThat(tokens(first).ask("till", "first", Map.of()).status()).isEqualTo(200);
      assertThat(tokens(first).ask("till", "second", Map.of()).status()).isEqualTo(200);
      assertThat(stores(first.url(), token)).isEqualTo(200);
    }
    try (ChildProcess second = first.startAgain(environment(SECOND))) {
      assertThat(stores(second.url(), token)).isEqualTo(200);
      String renewed = tokens(second).token("owner", password());
      assertThat(Claims.of(renewed, second.url()).text("iss")).isEqualTo(issuer);
      assertThat(Claims.of(token, second.url()).text("sub")).isEqualTo("owner");
      assertThat(tokens(second).ask("till", "first", Map.of()).status()).isEqualTo(401);
      assertThat(tokens(second).ask("till", "second", Map.of()).status()).isEqualTo(200);
      putsOffWhoGuesses(second.url());

      String signature = token.substring(token.lastIndexOf('.'));
      assertThat(Files.readString(log()))
          .containsOnlyOnce(password())
          .doesNotContain(signature, FIRST, SECOND, "guess 3");
    }
  }

  private void putsOffWhoGuesses(URI site) throws IOException {
    TokenClient tokens = new TokenClient(site);
    Answer last = tokens.ask("operator", "guess 0", Map.of());
    for (int i = 1; last.status() == 401 && i < 60; i++) {
      last = tokens.ask("operator", "guess " + i, Map.of());
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 4L);
    assertThat(last.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(tokens.ask("owner", password(), Map.of()).status()).isEqualTo(200);

    Visitor visitor = new Visitor(site);
    Answer login = visitor.signIn("auditor", "guess 0");
    for (int i = 1; login.status() == 302 && i < 60; i++) {
      login = visitor.signIn("auditor", "guess " + i);
    }
    assertThat(login.status()).isEqualTo(429);
    assertThat(login.body()).contains("Too many attempts");
    assertThat(new Visitor(site).signIn("owner", password()).status()).isEqualTo(302);
  }

  @Test
  @DisplayName("does not start with a client that makes no sense, and says so without its hash")
  void refusesToStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("no hash at all"))
        .withMessageContaining("paceline.clients[0] (till) is configured wrongly")
        .withMessageNotContainingAny("no hash at all", "at dev.paceline");
  }

  private ChildProcess start(String hashes) {
    return ChildProcess.start(StandaloneApplication.class, log(), environment(hashes));
  }

  private Map<String, String> environment(String hashes) {
    return new HashMap<>(
        Map.of(
            "PACELINE_DATA", folder.resolve("data").toString(),
            "PACELINE_CLIENTS_0_ID", "till",
            "PACELINE_CLIENTS_0_SECRETHASHES", hashes,
            "PACELINE_CLIENTS_0_STORES", "acme",
            "PACELINE_CLIENTS_0_SCOPES", "orders:write"));
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private String password() throws IOException {
    return Files.readString(folder.resolve("data/password")).strip();
  }

  private static TokenClient tokens(ChildProcess server) {
    return new TokenClient(server.url());
  }

  private static int stores(URI site, String token) {
    return new Api(site, site, token).get("/api/stores").status();
  }
}
