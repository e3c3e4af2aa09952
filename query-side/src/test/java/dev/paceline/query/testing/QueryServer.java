package dev.paceline.query.testing;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.QuerySideApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query side that listens on a free loopback port. */
public final class QueryServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token = TestIssuer.TRUSTED.tokenForAll();
  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private QueryServer(TestDatabase database, Map<String, Object> settings) {
    this.database = database;
    Map<String, Object> all = new HashMap<>(database.springProperties());
    all.put("server.port", 0);
    all.putAll(settings);
    SpringApplication application = QuerySideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    context = application.run(all.entrySet().stream().map(e -> "--" + e).toArray(String[]::new));
  }

  /** Starts one on an empty database of its own. */
  public static QueryServer start() {
    return on(TestDatabase.withLog(), Map.of());
  }

  /** Starts one on a database that holds a log. */
  public static QueryServer on(TestDatabase database, Map<String, Object> settings) {
    return new QueryServer(database, settings);
  }

  /** What its database holds. */
  public JdbcClient jdbc() {
    return database.jdbc();
  }

  /** A part of it, for a test to ask directly. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The loopback port it listens on. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** A GET with headers as name, value, name, value. */
  public Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** Any request without a body. */
  public Answer send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!List.of(headers).contains("Authorization")) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
