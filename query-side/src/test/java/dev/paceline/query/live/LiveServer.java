package dev.paceline.query.live;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.QuerySideApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query side on a free loopback port. */
final class LiveServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private LiveServer(TestDatabase database, Clock clock, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(database.springProperties());
    all.put("server.port", 0);
    all.put("spring.main.banner-mode", "off");
    all.putAll(settings);
    SpringApplication application = QuerySideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    application.addInitializers((GenericApplicationContext context) ->
        context.registerBean("clock", Clock.class, () -> clock));
    context = application.run(all.entrySet().stream().map(e -> "--" + e).toArray(String[]::new));
  }

  static LiveServer on(TestDatabase database) {
    return on(database, Map.of());
  }

  static LiveServer on(TestDatabase database, Map<String, Object> settings) {
    return new LiveServer(database, Clock.systemUTC(), settings);
  }

  static LiveServer on(TestDatabase database, Clock clock) {
    return new LiveServer(database, clock, Map.of());
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  LiveSessions sessions() {
    return context.getBean(LiveSessions.class);
  }

  int streams() {
    return context.getBean(SalesStreams.class).count();
  }

  /** How many connections are still to be ended at some time. */
  int pendingDeadlines() {
    var scheduler = context.getBean("messageBrokerTaskScheduler", ThreadPoolTaskScheduler.class);
    return (int)
        scheduler.getScheduledThreadPoolExecutor().getQueue().stream()
            .filter(task -> !((java.util.concurrent.Future<?>) task).isCancelled())
            .filter(task -> ((java.util.concurrent.Delayed) task).getDelay(TimeUnit.MINUTES) >= 30)
            .count();
  }

  JsonNode get(String path) {
    return JsonMapper.shared().readTree(text(path).body());
  }

  HttpResponse<String> text(String path) {
    URI uri = URI.create("http://localhost:" + port() + path);
    try {
      return client.send(request(uri), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + TestIssuer.TRUSTED.tokenForAll())
        .build();
  }

  @Override
  public void close() {
    context.close();
  }
}
