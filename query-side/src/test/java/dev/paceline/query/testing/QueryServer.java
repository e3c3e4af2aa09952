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
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query side that listens on a free loopback port. */
public final class QueryServer implements AutoCloseable {
  private static final String UNREAD =
      """
      select count(*) from
        (select store_id, max(position) as head from event_log group by store_id) e
        left join store_cursor c on c.projection = 'sales' and c.store_id = e.store_id
       where c.position is null or c.position < e.head
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String token = TestIssuer.TRUSTED.tokenForAll();
  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private QueryServer(TestDatabase database, Clock clock, Map<String, Object> settings) {
    this.database = database;
    Map<String, Object> all = new HashMap<>(database.springProperties());
    all.put("server.port", 0);
    all.putAll(settings);
    SpringApplication application = QuerySideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    application.addInitializers((GenericApplicationContext starting) ->
        starting.registerBean("clock", Clock.class, () -> clock));
    context = application.run(all.entrySet().stream().map(e -> "--" + e).toArray(String[]::new));
  }

  /** Starts one on an empty database of its own. */
  public static QueryServer start() {
    return on(TestDatabase.withLog(), Map.of());
  }

  /** Starts one on a database that holds a log. */
  public static QueryServer on(TestDatabase database, Map<String, Object> settings) {
    return new QueryServer(database, Clock.systemUTC(), settings);
  }

  /** Starts one that takes the time from that clock, and waits until it has read the whole log. */
  public static QueryServer at(Clock clock, TestDatabase database) {
    QueryServer server = new QueryServer(database, clock, Map.of());
    server.awaitAll();
    return server;
  }

  /** Waits until the rows hold the whole log. */
  public void awaitAll() {
    awaitAll(database);
  }

  /** Waits until the rows of that database hold its whole log. */
  public static void awaitAll(TestDatabase database) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> database.jdbc().sql(UNREAD).query(Long.class).single() == 0);
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
