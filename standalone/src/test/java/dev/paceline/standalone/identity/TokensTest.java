package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.standalone.StandaloneApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Claims;
import dev.paceline.standalone.testing.CodeFlow;
import dev.paceline.standalone.testing.TokenClient;
import dev.paceline.standalone.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("The local identity provider")
class TokensTest {
  /** Also of what a form and a Basic header would read otherwise. */
  private static final String PASSWORD = "correct horse+battery%20staple";

  @TempDir static Path data;

  private static ConfigurableApplicationContext paceline;
  private static URI site;
  private static TokenClient tokens;
  private static CodeFlow page;

  @BeforeAll
  static void start() {
    BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
    paceline =
        StandaloneApplication.application()
            .run(
                "--server.port=0",
                "--paceline.data=" + data,
                "--paceline.password=" + PASSWORD,
                "--paceline.clients[0].id=till",
                "--paceline.clients[0].secret-hashes[0]={bcrypt}" + bcrypt.encode("first till"),
                "--paceline.clients[0].secret-hashes[1]="
                    + bcrypt.encode("second till").replace("$2a$", "$2y$"),
                "--paceline.clients[0].stores=corner,acme",
                "--paceline.clients[0].scopes=orders:write,sales:read");
    int port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
    site = URI.create("http://127.0.0.1:" + port);
    tokens = new TokenClient(site);
    page = new CodeFlow(site);
  }

  @AfterAll
  static void stop() {
    paceline.close();
  }

  @ParameterizedTest(name = "{0} gets {1}")
  @CsvSource({
    "store-backend, orders:write settings:write",
    "owner, audit:read goals:write orders:write sales:read settings:write",
    "auditor, audit:read sales:read",
    "operator, admin"
  })
  @DisplayName("gives each client that comes along all that it may do, in all stores, for an hour")
  void givesTokens(String client, String scopes) {
    Claims claims = Claims.of(tokens.token(client, PASSWORD), site);

    assertThat(claims.scopes()).isEqualTo(Set.of(scopes.split(" ")));
    assertThat(claims.stores()).isEqualTo(List.of("*"));
    assertThat(claims.text("sub")).isEqualTo(client);
    assertThat(claims.text("iss")).isEqualTo(site.toString());
    assertThat(claims.set().getAudience()).containsExactly("paceline");
    assertThat(claims.lifetime()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  @DisplayName("takes the secret in the header, form-encoded or not, and in the body")
  void takesSecrets() {
    Answer header = tokens.ask("owner", PASSWORD, Map.of());
    assertThat(header.status()).isEqualTo(200);
    assertThat(header.text("/token_type")).isEqualTo("Bearer");
    assertThat(header.json().at("/expires_in").asInt()).isBetween(3_598, 3_600);
    assertThat(header.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(tokens.ask("owner", "correct+horse%2Bbattery%2520staple", Map.of()).status())
        .isEqualTo(200);
    assertThat(tokens.askByPost("owner", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("gives less where less is asked for, and refuses what a client may not do")
  void narrowsScopes() {
    Answer less = tokens.ask("owner", PASSWORD, Map.of("scope", "sales:read"));
    assertThat(Claims.of(less.text("/access_token"), site).scopes()).containsExactly("sales:read");
    assertThat(less.text("/scope")).isEqualTo("sales:read");

    for (String scope : List.of("sales:write", "admin", "sales:read admin")) {
      Answer refused = tokens.ask("owner", PASSWORD, Map.of("scope", scope));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text("/error")).isEqualTo("invalid_scope");
    }
  }

  @Test
  @DisplayName("knows configured clients with their stores, while two secrets are in use")
  void knowsConfiguredClients() {
    for (String secret : List.of("first till", "second till")) {
      Claims claims = Claims.of(tokens.token("till", secret), site);
      assertThat(claims.stores()).isEqualTo(List.of("acme", "corner"));
      assertThat(claims.scopes()).containsExactlyInAnyOrder("orders:write", "sales:read");
    }
    assertThat(tokens.ask("till", "third till", Map.of()).status()).isEqualTo(401);
    assertThat(tokens.ask("till", PASSWORD, Map.of()).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("refuses in the form of OAuth, and tells no more than that")
  void refuses() {
    Answer wrong = tokens.ask("operator", "wrong", Map.of());
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(tokens.ask("nobody", "wrong", Map.of()).body()).isEqualTo(wrong.body());
    assertThat(tokens.askByPost("operator", "wrong").body()).isEqualTo(wrong.body());
    assertThat(tokens.post(null, Map.of()).body()).isEqualTo(wrong.body());
    assertThat(tokens.post("Basic ???", Map.of()).text("/error")).isEqualTo("invalid_request");
    assertThat(tokens.ask("owner", PASSWORD, Map.of("grant_type", "password")).text("/error"))
        .isEqualTo("unsupported_grant_type");
    assertThat(tokens.send(null, "grant_type=a&grant_type=b").text("/error"))
        .isEqualTo("invalid_request");
  }

  @Test
  @DisplayName("publishes its public key and what it can do, and nothing else")
  void publishes() {
    Visitor anyone = new Visitor(site);
    assertThat(anyone.get("/oauth2/jwks").json().at("/keys/0/n").isString()).isTrue();
    assertThat(anyone.get("/oauth2/jwks").json().at("/keys/0").propertyNames())
        .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    Answer metadata = anyone.get("/.well-known/oauth-authorization-server");
    assertThat(metadata.text("/issuer")).isEqualTo(site.toString());
    assertThat(metadata.text("/token_endpoint")).isEqualTo(site + "/oauth2/token");
    assertThat(metadata.body()).doesNotContain("introspect").doesNotContain("revoke");
  }

  @Test
  @DisplayName("signs the owner in at the page, and renews the token through the session")
  void signsIn() {
    Visitor owner = new Visitor(site);
    assertThat(location(owner.get(authorize(Map.of())))).isEqualTo("/login");
    Answer signedIn = owner.signIn("owner", PASSWORD);
    assertThat(location(signedIn)).isEqualTo("/");
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");

    for (int i = 0; i < 2; i++) {
      Claims claims = Claims.of(exchange(code(owner)).text("/access_token"), site);
      assertThat(claims.text("sub")).isEqualTo("owner");
      assertThat(claims.stores()).isEqualTo(List.of("*"));
      assertThat(claims.scopes())
          .containsExactlyInAnyOrder(
              "orders:write", "sales:read", "audit:read", "goals:write", "settings:write");
      assertThat(claims.lifetime()).isEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  @DisplayName("gives the auditor what is the auditor's, whatever the page asks for")
  void limitsAuditor() {
    Visitor auditor = new Visitor(site);
    auditor.signIn("auditor", PASSWORD);

    Answer token = exchange(code(auditor, Map.of("scope", "sales:read goals:write audit:read")));
    assertThat(Claims.of(token.text("/access_token"), site).scopes())
        .containsExactlyInAnyOrder("sales:read", "audit:read");
    assertThat(token.text("/scope").split(" "))
        .containsExactlyInAnyOrder("sales:read", "audit:read");
    assertThat(Claims.of(exchange(code(auditor)).text("/access_token"), site).scopes())
        .containsExactlyInAnyOrder("sales:read", "audit:read");
  }

  @Test
  @DisplayName("takes a code once, with its own verifier, and gives nothing to renew it with")
  void takesCodesOnce() {
    Visitor owner = new Visitor(site);
    owner.signIn("owner", PASSWORD);
    String code = code(owner);

    assertThat(exchange(code, "w".repeat(43)).text("/error")).isEqualTo("invalid_grant");
    Answer token = exchange(code);
    assertThat(token.status()).isEqualTo(200);
    assertThat(token.json().has("refresh_token")).isFalse();
    assertThat(exchange(code).text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  @DisplayName("sends codes to the page's own address only, and asks for the proof key")
  void refusesOtherPages() {
    Visitor owner = new Visitor(site);
    owner.signIn("owner", PASSWORD);
    for (String elsewhere :
        List.of(
            "https://evil.example/signed-in",
            "http://127.0.0.1:1/signed-in",
            site + "/signed-in?x=1",
            site + "/elsewhere")) {
      Answer refused = owner.get(authorize(Map.of("redirect_uri", elsewhere)));
      assertThat(refused.status()).as(elsewhere).isEqualTo(400);
    }
    assertThat(location(owner.get(authorize(Map.of("code_challenge", "")))))
        .startsWith(site + "/signed-in?error=invalid_request")
        .endsWith("state=s%2F1");
    assertThat(location(owner.get(authorize(Map.of("code_challenge_method", "plain")))))
        .contains("error=invalid_request");
    assertThat(location(owner.get(authorize(Map.of("scope", "everything")))))
        .contains("error=invalid_scope");
    assertThat(owner.get(authorize(Map.of("client_id", "owner"))).status()).isEqualTo(400);
    assertThat(owner.get(authorize(Map.of("response_type", "token"))).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("has a login form that works without scripts and cannot be sent by another page")
  void hasForm() {
    Visitor stranger = new Visitor(site);
    Answer page = stranger.get("/login");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("<script").contains("<label for=\"password\">");

    assertThat(location(stranger.signIn("owner", "wrong"))).isEqualTo("/login?failed");
    assertThat(stranger.get("/login?failed").body()).contains("do not belong together");
    assertThat(location(stranger.signIn("store-backend", PASSWORD))).isEqualTo("/login?failed");
    Map<String, String> forged = Map.of("username", "owner", "password", PASSWORD, "_csrf", "x");
    assertThat(location(stranger.post("/login", forged))).isEqualTo("/login?expired");
    assertThat(location(stranger.get(authorize(Map.of())))).isEqualTo("/login");
  }

  @Test
  @DisplayName("ends the session when the owner signs out, which nobody else can do for them")
  void signsOut() {
    Visitor owner = new Visitor(site);
    owner.signIn("owner", PASSWORD);
    owner.post("/logout", Map.of("_csrf", "x"));
    assertThat(code(owner)).isNotEmpty();

    String csrf = Visitor.csrf(owner.get("/logout").body());
    assertThat(location(owner.post("/logout", Map.of("_csrf", csrf))))
        .isEqualTo("/login?signed-out");
    assertThat(location(owner.get(authorize(Map.of())))).isEqualTo("/login");
  }

  @Test
  @DisplayName("keeps a session for those who signed in, and for nobody else")
  void keepsFewSessions() {
    int before = sessions();
    for (int i = 0; i < 5; i++) {
      Visitor stranger = new Visitor(site);
      stranger.get("/login");
      stranger.get("/logout");
      stranger.get(authorize(Map.of()));
      stranger.post("/oauth2/jwks", Map.of());
      stranger.post("/login", Map.of("username", "owner", "password", PASSWORD));
      stranger.post("/logout", Map.of());
    }
    Answer form = new Visitor(site).get("/login");
    assertThat(form.headers().allValues("Set-Cookie"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("-form=", "HttpOnly", "SameSite=Strict");
    assertThat(new Visitor(site).signIn("owner", "wrong").status()).isEqualTo(302);
    assertThat(sessions()).isEqualTo(before);

    new Visitor(site).signIn("owner", PASSWORD);
    assertThat(sessions()).isEqualTo(before + 1);
  }

  private static int sessions() {
    TomcatWebServer server =
        (TomcatWebServer) ((WebServerApplicationContext) paceline).getWebServer();
    return Stream.of(server.getTomcat().getHost().findChildren())
        .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/introspect", "/oauth2/revoke", "/oauth2/device_authorization"})
  @DisplayName("has no doors that nobody uses")
  void hasNoMoreDoors(String path) {
    assertThat(new Visitor(site).post(path, Map.of("token", "x")).status()).isNotEqualTo(200);
  }

  private static String authorize(Map<String, String> instead) {
    return page.authorize(instead);
  }

  private static String code(Visitor person) {
    return page.code(person, Map.of());
  }

  private static String code(Visitor person, Map<String, String> instead) {
    return page.code(person, instead);
  }

  private static Answer exchange(String code) {
    return page.exchange(code, CodeFlow.VERIFIER);
  }

  private static Answer exchange(String code, String verifier) {
    return page.exchange(code, verifier);
  }

  private static String location(Answer answer) {
    return answer.headers().firstValue("Location").orElse("status " + answer.status());
  }
}
