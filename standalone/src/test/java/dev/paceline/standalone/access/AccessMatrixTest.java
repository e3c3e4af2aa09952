package dev.paceline.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.BadTokens;
import dev.paceline.edge.testing.IssuerServer;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.standalone.StandaloneApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.TokenClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Who may what")
class AccessMatrixTest {
  private static final String PASSWORD = "who may what in this house";
  private static final List<String> STORES = List.of("acme", "bon", "nobody");

  @TempDir static Path data;

  private static ConfigurableApplicationContext paceline;
  private static URI url;
  private static IssuerServer stranger;
  private static List<Bearer> bearers;
  private static int opened;

  @BeforeAll
  static void start() throws Exception {
    stranger = IssuerServer.start();
    paceline =
        StandaloneApplication.application()
            .run(
                "--server.port=0",
                "--paceline.data=" + data,
                "--paceline.password=" + PASSWORD,
                "--paceline.clients[0].id=viewer",
                // bcrypt of the password above, cost 4
                "--paceline.clients[0].secret-hashes[0]=" + Hashes.of(PASSWORD),
                "--paceline.clients[0].stores[0]=acme",
                "--paceline.clients[0].scopes[0]=sales:read");
    url =
        URI.create(
            "http://127.0.0.1:"
                + ((WebServerApplicationContext) paceline).getWebServer().getPort());
    bearers = bearers();
    Api owner = Api.at(url, "owner", PASSWORD);
    for (String store : List.of("acme", "bon")) {
      for (Operation operation : Operation.ofStores().subList(0, 10)) {
        Answer answer = send(owner, operation, store);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
      }
    }
  }

  @AfterAll
  static void stop() {
    stranger.close();
    paceline.close();
  }

  private static List<Bearer> bearers() throws Exception {
    Set<Scope> all = EnumSet.complementOf(EnumSet.of(Scope.ADMIN));
    Set<String> every = Set.of("*");
    List<Bearer> list = new ArrayList<>();
    list.add(Bearer.invalid("nobody", ""));
    RSAKey key =
        RSAKey.parse(Files.readString(data.resolve("identity").resolve("signing-key.json")));
    TestIssuer forger = new TestIssuer(issuer(), key);
    new BadTokens(forger, issuer())
        .all(URI.create(stranger.url() + "/keys"))
        .forEach((kind, token) -> list.add(Bearer.invalid(kind, token)));
    list.add(known("store-backend", every, Set.of(Scope.ORDERS_WRITE, Scope.SETTINGS_WRITE)));
    list.add(known("owner", every, all));
    list.add(known("auditor", every, Set.of(Scope.SALES_READ, Scope.AUDIT_READ)));
    list.add(known("operator", every, Set.of(Scope.ADMIN)));
    list.add(known("viewer", Set.of("acme"), Set.of(Scope.SALES_READ)));
    list.add(
        new Bearer(
            "somebody with every scope for one store",
            forger.token("x", Duration.ofMinutes(30), List.of("acme"), Scope.values()),
            true,
            Set.of("acme"),
            EnumSet.allOf(Scope.class)));
    list.add(
        new Bearer(
            "somebody with every scope for no store",
            forger.token("y", Duration.ofMinutes(30), List.of(), Scope.values()),
            true,
            Set.of(),
            EnumSet.allOf(Scope.class)));
    return list;
  }

  private static String issuer() throws Exception {
    return com.nimbusds.jwt.SignedJWT.parse(new TokenClient(url).token("owner", PASSWORD))
        .getJWTClaimsSet()
        .getIssuer();
  }

  private static Bearer known(String client, Set<String> stores, Set<Scope> scopes) {
    return new Bearer(client, new TokenClient(url).token(client, PASSWORD), true, stores, scopes);
  }

  @Test
  @DisplayName("is the same at every door, in every cell")
  void everyCell() {
    Cells cells = new Cells();
    for (Bearer who : bearers) {
      Api api = new Api(url, url, who.token());
      for (Operation operation : Operation.ofStores()) {
        for (String store : STORES) {
          String named = operation.opens() && store.equals("nobody") ? "new-" + ++opened : store;
          cells.add(
              who,
              operation,
              store,
              expected(who, operation, named),
              send(api, operation, named).status());
        }
      }
      for (Operation operation : Operation.ofTheInstallation()) {
        cells.add(
            who,
            operation,
            "none",
            expectedOfInstallation(who, operation),
            send(api, operation, "acme").status());
      }
      for (String store : STORES) {
        for (String form :
            List.of(
                "/topic/store.%s.sales",
                "/topic/store.%s.goals", "/app/store.%s.sales", "/app/store.%s.goals")) {
          cells.add(
              who,
              "SUBSCRIBE " + form,
              store,
              Set.of(expectedToFollow(who, store)),
              Subscribing.to(url, who.token(), form.formatted(store)));
        }
      }
    }
    System.out.printf(
        "access: %d cells tried, %d wrong; bearers: %s%n",
        cells.tried(),
        cells.wrong().size(),
        bearers.stream().map(Bearer::name).collect(Collectors.joining(", ")));
    assertThat(cells.wrong()).isEmpty();
    assertThat(stranger.asked()).as("questions at the address that a token named").isZero();
  }

  /** The order of checks: token, store, scope, everything else. */
  private static Set<Integer> expected(Bearer who, Operation operation, String store) {
    if (!who.valid()) {
      return Set.of(401);
    }
    boolean there = operation.opens() || !store.equals("nobody");
    if (!who.speaksFor(store) || !there) {
      return Set.of(404);
    }
    return who.may(operation.anyOf()) ? new TreeSet<>(operation.answers()) : Set.of(403);
  }

  private static Set<Integer> expectedOfInstallation(Bearer who, Operation operation) {
    if (operation.isOpen() && who.token().isEmpty()) {
      return new TreeSet<>(operation.answers());
    }
    if (!who.valid()) {
      return Set.of(401);
    }
    if (!operation.isOpen() && !who.may(operation.anyOf())) {
      return Set.of(403);
    }
    if (operation.ofAllStores() && !who.speaksFor("any")) {
      return Set.of(403);
    }
    boolean namesStore = operation.path().contains("storeId=");
    return namesStore && !who.speaksFor("acme") ? Set.of(404) : new TreeSet<>(operation.answers());
  }

  private static String expectedToFollow(Bearer who, String store) {
    if (!who.valid()) {
      return who.token().isEmpty() ? Subscribing.NO_TOKEN : Subscribing.BAD_TOKEN;
    }
    if (!who.speaksFor(store) || store.equals("nobody")) {
      return Subscribing.NO_SUCH;
    }
    return who.may(Set.of(Scope.SALES_READ)) ? Subscribing.TAKEN : Subscribing.NO_SCOPE;
  }

  @Test
  @DisplayName("leaves a store of others with the very answer of one that is not there")
  void sameBody() {
    Bearer viewer =
        bearers.stream().filter(who -> who.name().equals("viewer")).findFirst().orElseThrow();
    Api api = new Api(url, url, viewer.token());
    for (Operation operation : Operation.ofStores()) {
      Answer foreign = send(api, operation, "bon");
      Answer absent = send(api, operation, "nobody");
      assertThat(foreign.body().replace("bon", "nobody")).isEqualTo(absent.body());
    }
  }

  @Test
  @DisplayName("shows of all stores only those of the token")
  void stores() {
    assertThat(storesOf("viewer")).containsExactly("acme");
    assertThat(storesOf("owner")).contains("acme", "bon");
  }

  private static List<String> storesOf(String client) {
    return Api.at(url, client, PASSWORD)
        .get("/api/stores")
        .json()
        .at("/stores")
        .valueStream()
        .map(store -> store.at("/storeId").asString())
        .toList();
  }

  private static Answer send(Api api, Operation operation, String store) {
    return api.request(operation.method(), operation.at(store), operation.type(), operation.body());
  }
}
