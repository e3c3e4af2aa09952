package dev.paceline.command.http;

import dev.paceline.command.CommandSideApplication;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A command side of a test's own, on a real PostgreSQL, reached over real HTTP. */
public final class CommandServer implements AutoCloseable {
  /** What every test's server takes for now. */
  public static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

  private final ConfigurableApplicationContext context;
  private final TestDatabase database;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token = TestIssuer.TRUSTED.tokenForAll();
  private final int port;

  private CommandServer(ConfigurableApplicationContext context, TestDatabase database) {
    this.context = context;
    this.database = database;
    this.port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public static CommandServer start() {
    return start(TestDatabase.fresh());
  }

  public static CommandServer start(TestDatabase database) {
    return start(database, Map.of());
  }

  public static CommandServer start(TestDatabase database, Map<String, Object> more) {
    SpringApplication application = CommandSideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC)));
    Map<String, Object> properties = new HashMap<>(database.springProperties());
    properties.put("server.port", "0");
    properties.putAll(more);
    String[] arguments =
        properties.entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue())
            .toArray(String[]::new);
    return new CommandServer(application.run(arguments), database);
  }

  public int port() {
    return port;
  }

  public long eventsRecorded() {
    return database.jdbc().sql("select count(*) from event_log").query(Long.class).single();
  }

  public TestDatabase database() {
    return database;
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public Answer put(String path, String json, String... headers) {
    return send("PUT", path, BodyPublishers.ofString(json), json(headers));
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, BodyPublishers.ofString(json), json(headers));
  }

  public Answer importing(String storeId, String lines) {
    return send(
        "POST",
        "/api/" + storeId + "/orders/import",
        BodyPublishers.ofString(lines),
        "Content-Type",
        "application/x-ndjson");
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!List.of(headers).contains("Authorization")) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public void openStore(String storeId, String currency) {
    Answer answer =
        put(
            "/api/" + storeId,
            """
            {"name":"Shop","timeZone":"Europe/London","currency":"%s","weekStart":"monday"}\
            """
                .formatted(currency));
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static String[] json(String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Content-Type";
    headers[1] = "application/json";
    System.arraycopy(more, 0, headers, 2, more.length);
    return headers;
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
