package dev.paceline.edge.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paceline.edge.access.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small OpenID provider on a loopback port: discovery, keys, and a token for whoever asks. It can
 * be a process of its own.
 */
public final class IssuerServer implements AutoCloseable {
  private final HttpServer server;
  private final URI url;
  private final TestIssuer issuer;
  private final AtomicInteger asked = new AtomicInteger();

  private IssuerServer(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    issuer = new TestIssuer(url.toString());
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.createContext("/actuator/health/readiness", exchange -> answer(exchange, "{}"));
    server.start();
  }

  /** Starts one on any free port. */
  public static IssuerServer start() {
    return new IssuerServer(0);
  }

  /** The process of its own; {@code --server.port=…} says where. */
  public static void main(String[] arguments) {
    new IssuerServer(Integer.parseInt(arguments[0].replace("--server.port=", "")));
  }

  /** Where it is, and how its tokens name it. */
  public URI url() {
    return url;
  }

  /** Whose tokens it hands out. */
  public TestIssuer issuer() {
    return issuer;
  }

  /** How often discovery or keys were asked for. */
  public int asked() {
    return asked.get();
  }

  private void discovery(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    answer(
        exchange,
        """
        {"issuer":"%s","jwks_uri":"%s/keys"}\
        """
            .formatted(url, url));
  }

  private void keys(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    answer(exchange, new JWKSet(issuer.key().toPublicJWK()).toString());
  }

  /** The path names a store, or {@code *}. */
  private void token(HttpExchange exchange) throws IOException {
    String store = exchange.getRequestURI().getPath().substring("/token/".length());
    answer(exchange, issuer.token(List.of(store), Scope.values()));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
