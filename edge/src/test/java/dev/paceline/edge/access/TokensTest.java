package dev.paceline.edge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.edge.testing.BadTokens;
import dev.paceline.edge.testing.IssuerServer;
import dev.paceline.edge.testing.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("A token")
class TokensTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/keys");

  @Test
  @DisplayName("says who bears it, which stores it speaks for and what it lets do")
  void says() {
    trusting(
        TestIssuer.TRUSTED,
        tokens -> {
          Caller caller =
              tokens.verify(
                  TestIssuer.TRUSTED.token(
                      "someone",
                      Duration.ofMinutes(5),
                      List.of("acme", "bon"),
                      Scope.SALES_READ,
                      Scope.AUDIT_READ));
          assertThat(caller.subject()).isEqualTo("someone");
          assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.SALES_READ, Scope.AUDIT_READ);
          assertThat(caller.stores().covers("acme")).isTrue();
          assertThat(caller.stores().covers("acm")).isFalse();
          assertThat(caller.stores().covers("*")).isFalse();
        });
  }

  @Test
  @DisplayName("that lists its scopes, and names none of ours or no stores, is read as well")
  void otherForms() {
    TestIssuer issuer = TestIssuer.TRUSTED;
    trusting(
        issuer,
        tokens -> {
          Caller caller =
              tokens.verify(
                  issuer.signed(
                      issuer
                          .claims("someone", Duration.ofMinutes(5), List.of())
                          .claim("scope", List.of("openid", "goals:write"))
                          .claim("stores", null)
                          .build()));
          assertThat(caller.scopes()).containsExactly(Scope.GOALS_WRITE);
          assertThat(caller.stores().covers("acme")).isFalse();
        });
  }

  @Test
  @DisplayName("that is bad in whatever way is refused, and nobody is asked")
  void bad() {
    try (IssuerServer strangers = IssuerServer.start()) {
      Map<String, String> bad =
          new BadTokens(TestIssuer.TRUSTED, "https://issuer.test")
              .all(URI.create(strangers.url() + "/keys"));
      trusting(
          TestIssuer.TRUSTED,
          tokens ->
              bad.forEach((kind, token) ->
                  assertThatThrownBy(() -> tokens.verify(token))
                      .as(kind)
                      .isInstanceOf(TokenRefused.class)
                      .hasMessage("the token is not valid")));
      assertThat(strangers.asked()).isZero();
    }
  }

  @Test
  @DisplayName("of a provider that is named by configuration is verified by the keys it publishes")
  void discovered() {
    try (IssuerServer provider = IssuerServer.start()) {
      trusting(
          "paceline.identity.issuer=" + provider.url(),
          tokens -> {
            assertThat(tokens.verify(provider.issuer().tokenForAll()).stores().all()).isTrue();
            int asked = provider.asked();
            for (int i = 0; i < 50; i++) {
              String unknownKey = new TestIssuer(provider.url().toString() + "x").tokenForAll();
              assertThatThrownBy(() -> tokens.verify(unknownKey)).isInstanceOf(TokenRefused.class);
            }
            assertThat(provider.asked() - asked).as("more questions").isLessThanOrEqualTo(2);
          });
    }
  }

  @Test
  @DisplayName("cannot be judged while its provider is away, and can once it is back")
  void away() {
    trusting(
        "paceline.identity.issuer=" + NOWHERE,
        tokens ->
            assertThatThrownBy(() -> tokens.verify(TestIssuer.TRUSTED.tokenForAll()))
                .isInstanceOf(IssuerUnavailable.class));
  }

  @Test
  @DisplayName("costs a provider that does not answer no connection, once that is known")
  void silentProvider() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> accept(silent, connections));
      trusting(
          "paceline.identity.issuer=http://127.0.0.1:" + silent.getLocalPort(),
          tokens -> {
            for (int i = 0; i < 50; i++) {
              assertThatThrownBy(() -> tokens.verify(TestIssuer.TRUSTED.tokenForAll()))
                  .isInstanceOf(IssuerUnavailable.class);
            }
          });
    }
    assertThat(connections.get()).isLessThan(25);
  }

  private static void accept(ServerSocket silent, AtomicInteger connections) {
    try {
      while (true) {
        silent.accept();
        connections.incrementAndGet();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Test
  @DisplayName("cannot be judged at all where nobody said whose tokens are valid")
  void noIssuer() {
    new ApplicationContextRunner()
        .withUserConfiguration(IdentityConfiguration.class)
        .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(NoIssuer.class));
  }

  private interface Use {
    void with(Tokens tokens);
  }

  private static void trusting(TestIssuer issuer, Use use) {
    new ApplicationContextRunner()
        .withInitializer(issuer.trusted()::initialize)
        .withUserConfiguration(IdentityConfiguration.class)
        .run(context -> use.with(context.getBean(Tokens.class)));
  }

  private static void trusting(String property, Use use) {
    new ApplicationContextRunner()
        .withPropertyValues(property)
        .withUserConfiguration(IdentityConfiguration.class)
        .run(context -> use.with(context.getBean(Tokens.class)));
  }
}
