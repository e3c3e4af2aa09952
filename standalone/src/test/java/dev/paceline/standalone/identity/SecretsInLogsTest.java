package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.BadTokens;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.standalone.StandaloneApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.Claims;
import dev.paceline.standalone.testing.CodeFlow;
import dev.paceline.standalone.testing.LiveClient;
import dev.paceline.standalone.testing.StompSocket;
import dev.paceline.standalone.testing.TokenClient;
import dev.paceline.standalone.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("The log of a whole run, even a talkative one")
class SecretsInLogsTest {
  private static final String PASSWORD = "the-password-of-this-run";
  private static final String WRONG = "a-guess-at-the-password";
  private static final String SECRET = "the-secret-of-the-till";
  private static final String HASH = new BCryptPasswordEncoder(4).encode(SECRET);
  private static final String STORE =
      """
      {"name":"Shop","timeZone":"UTC","currency":"GBP","weekStart":"monday"}\
      """;
  private static final String ORDER =
      """
      {"placedAt":"2026-11-01T09:00:00Z","currency":"GBP","lines":[{"sku":"1","name":"Tea",\
      "quantity":2,"unitPrice":"3.00"}]}\
      """;

  @TempDir Path folder;

  private final Map<String, String> secrets = new LinkedHashMap<>();

  @Test
  @DisplayName("holds no password, token, code, cookie, hash or private key")
  void holdsNoSecret() throws Exception {
    keep("the password", PASSWORD);
    keep("a wrong password", WRONG);
    keep("a client's secret", SECRET);
    keep("a client's hash", HASH);
    ChildProcess first = ChildProcess.start(StandaloneApplication.class, log(), environment());
    try (first) {
      backend(first.url());
      page(first.url());
      String owner = token(first.url(), "owner", PASSWORD);
      api(first.url(), owner);
      live(first.url(), owner);
      badTokens(first.url(), owner);
    }
    try (ChildProcess again = first.startAgain()) {
      api(again.url(), token(again.url(), "owner", PASSWORD));
    }
    keptFiles();

    List<String> lines = Files.readAllLines(log());
    assertThat(lines).as("it is talkative").anyMatch(line -> line.contains("refused a frame"));
    assertThat(secrets.entrySet().stream().flatMap(secret -> tellers(secret, lines))).isEmpty();
    System.out.printf("secrets: %d looked for in %d lines%n", secrets.size(), lines.size());
  }

  /** The lines that tell a secret. */
  private static Stream<String> tellers(Map.Entry<String, String> secret, List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains(secret.getValue()))
        .map(line -> secret.getKey() + ": " + line);
  }

  private void backend(URI site) {
    token(site, "till", SECRET);
    token(site, "operator", PASSWORD);
    TokenClient tokens = new TokenClient(site);
    assertThat(tokens.ask("owner", WRONG, Map.of()).status()).isEqualTo(401);
    assertThat(tokens.ask("till", WRONG, Map.of()).status()).isEqualTo(401);
    assertThat(tokens.askByPost("owner", WRONG).status()).isEqualTo(401);
    keepToken("a token by post", tokens.askByPost("owner", PASSWORD).text("/access_token"));
    assertThat(tokens.send("Basic " + SECRET, "grant_type=" + PASSWORD).status())
        .isBetween(400, 401);
  }

  private void page(URI site) {
    Visitor visitor = new Visitor(site);
    CodeFlow page = new CodeFlow(site);
    visitor.get(page.authorize(Map.of()));
    keepCookies(visitor.get("/login"));
    keepCookies(visitor.signIn("owner", WRONG));
    keepCookies(visitor.signIn("owner", PASSWORD));
    String code = page.code(visitor, Map.of());
    keep("a code", code);
    keepToken("a token of the page", page.exchange(code, CodeFlow.VERIFIER).text("/access_token"));
    assertThat(page.exchange(code, CodeFlow.VERIFIER).status()).as("used twice").isEqualTo(400);
    String other = page.code(visitor, Map.of());
    keep("another code", other);
    assertThat(page.exchange(other, WRONG).status()).as("wrong verifier").isEqualTo(400);
    keep("the verifier", CodeFlow.VERIFIER);
  }

  private void api(URI site, String token) {
    Api owner = new Api(site, site, token);
    assertThat(owner.put("/api/acme", STORE).status()).isIn(200, 201);
    assertThat(owner.put("/api/acme/orders/1", ORDER).status()).isIn(200, 201);
    assertThat(owner.put("/api/acme/orders/2", "{").status()).isEqualTo(400);
    String line = "{\"type\":\"PlaceOrder\",\"orderId\":\"3\"," + ORDER.substring(1);
    Answer imported =
        owner.request("POST", "/api/acme/orders/import", "application/x-ndjson", line + "\n{");
    assertThat(imported.status()).isEqualTo(200);
    assertThat(owner.get("/api/acme/sales-events").status()).isEqualTo(200);
    assertThat(owner.get("/api/acme?access_token=" + token).status()).isEqualTo(200);
    assertThat(Api.at(site).get("/api/acme?access_token=" + token).status()).isEqualTo(401);
    assertThat(owner.get("/api/admin/projections").status()).isEqualTo(403);
    assertThat(owner.get("/nothing/" + token.substring(0, 20)).status()).isEqualTo(404);
  }

  private void live(URI site, String token) {
    LiveClient.follow(new Api(site, site, token), "acme").close();
    for (String frame :
        List.of("SUBSCRIBE\nid:s\ndestination:/topic/**\n\n\0", "SEND\ndestination:/x\n\n{}\0")) {
      try (StompSocket client = StompSocket.connect(site, token)) {
        client.send(frame);
        assertThat(client.refusal()).isNotEmpty();
      }
    }
  }

  private void badTokens(URI site, String token) throws Exception {
    RSAKey key = RSAKey.parse(Files.readString(data().resolve("identity/signing-key.json")));
    String issuer = Claims.of(token, site).text("iss");
    Map<String, String> bad =
        new BadTokens(new TestIssuer(issuer, key), issuer)
            .all(URI.create("http://127.0.0.1:1/keys"));
    for (Map.Entry<String, String> one : bad.entrySet()) {
      if (one.getValue().length() > 20) {
        keepToken(one.getKey(), one.getValue());
      }
      assertThat(new Api(site, site, one.getValue()).get("/api/acme").status()).isEqualTo(401);
      try (StompSocket client = StompSocket.connect(site, one.getValue())) {
        assertThat(client.refusal()).isNotEmpty();
      }
    }
    TestIssuer forger = new TestIssuer(issuer, key);
    String brief = forger.token("b", Duration.ofSeconds(1), List.of("acme"), Scope.SALES_READ);
    keepToken("one that ends", brief);
    try (StompSocket client = StompSocket.connect(site, brief)) {
      client.awaitClose();
    }
    for (Map.Entry<String, Object> part : key.toJSONObject().entrySet()) {
      if (List.of("d", "p", "q", "dp", "dq", "qi").contains(part.getKey())) {
        keep("the key's " + part.getKey(), part.getValue().toString());
      }
    }
  }

  /** Whatever else is kept beside the database, and not by its name only. */
  private void keptFiles() throws IOException {
    for (Path place : List.of(data(), data().resolve("identity"))) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file).strip();
          if (text.length() > 8) {
            keep("the file " + file.getFileName(), text);
          }
        }
      }
    }
  }

  private String token(URI site, String client, String secret) {
    String token = new TokenClient(site).token(client, secret);
    keepToken("a token of " + client, token);
    return token;
  }

  private void keepToken(String what, String token) {
    String[] parts = token.split("\\.");
    keep(what, parts.length > 1 ? parts[0] + "." + parts[1] : token);
    if (parts.length > 2) {
      keep("the signature of " + what, parts[2]);
    }
  }

  private void keepCookies(Answer answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String value = cookie.substring(cookie.indexOf('=') + 1).split(";")[0];
      if (!value.isEmpty()) {
        keep("a cookie", value);
      }
    }
  }

  private void keep(String what, String secret) {
    secrets.put(what + " (" + secrets.size() + ")", secret);
  }

  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "PACELINE_DATA", data().toString(),
            "PACELINE_PASSWORD", PASSWORD,
            "PACELINE_CLIENTS_0_ID", "till",
            "PACELINE_CLIENTS_0_SECRETHASHES", HASH,
            "PACELINE_CLIENTS_0_STORES", "acme",
            "PACELINE_CLIENTS_0_SCOPES", "orders:write",
            "LOGGING_LEVEL_DEV_PACELINE", "DEBUG"));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("server.log");
  }
}
