package dev.paceline.loader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks to the server. Whatever may pass is tried again, which is safe: commands carry ids. */
final class ImportClient {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final long ANSWERING_SECONDS = 120;
  private static final int OK = 200;
  private static final int REDIRECTS = 300;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();
  private final Options options;
  private final Patience patience;

  ImportClient(Options options, Progress progress) {
    this.options = options;
    this.patience = new Patience(options.patience(), progress);
  }

  /** Opens the store if that was asked for. A store that is open already stays as it is. */
  void open() throws Refused, InterruptedException {
    Options.NewStore store = options.open();
    if (store == null) {
      return;
    }
    String body =
        """
        {"name":%s,"timeZone":%s,"currency":%s,"weekStart":"monday"}\
        """
            .formatted(
                Json.quoted(store.name()),
                Json.quoted(store.timeZone()),
                Json.quoted(store.currency()));
    HttpRequest request =
        to("")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    patience.until(() -> exchange(request));
  }

  /** Sends some lines and returns what became of each. @throws Refused if none can be taken */
  Answer send(Chunk chunk) throws Refused, InterruptedException {
    HttpRequest request =
        to("/orders/import")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(chunk.body()))
            .build();
    return patience.until(() -> Answer.read(exchange(request), chunk.firstLine()));
  }

  private HttpRequest.Builder to(String path) {
    URI uri = URI.create(options.url() + "/api/" + segment(options.store()) + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    String token = options.token();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static String segment(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String exchange(HttpRequest request) throws Unavailable, Refused, InterruptedException {
    HttpResponse<String> answer = answerTo(request);
    if (answer.statusCode() >= OK && answer.statusCode() < REDIRECTS) {
      return answer.body();
    }
    if (Problem.isPassing(answer.statusCode())) {
      throw new Unavailable(said(answer), retryAfter(answer));
    }
    throw new Refused(said(answer));
  }

  private HttpResponse<String> answerTo(HttpRequest request)
      throws Unavailable, InterruptedException {
    try {
      return http.sendAsync(request, BodyHandlers.ofString())
          .get(ANSWERING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        throw new Unavailable("no connection to " + options.url());
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new Unavailable("no answer from " + options.url());
    }
  }

  private static Duration retryAfter(HttpResponse<?> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("\\d{1,4}")
        ? Duration.ofSeconds(Integer.parseInt(seconds))
        : Duration.ZERO;
  }

  private static String said(HttpResponse<String> answer) {
    try {
      return Problem.of(Json.object(answer.body())).text();
    } catch (IllegalArgumentException e) {
      return "the server answered " + answer.statusCode();
    }
  }
}
