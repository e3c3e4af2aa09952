package dev.paceline.loader;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Speaks to the server. Whatever may pass is tried again, which is safe: commands carry ids. */
final class ImportClient {
  private static final int OK = 200;
  private static final int REDIRECTS = 300;
  private static final int NO_TOKEN = 401;

  private final Http http = new Http();
  private final Options options;
  private final Tokens tokens;
  private final Patience patience;

  ImportClient(Options options, Tokens tokens, Progress progress) {
    this.options = options;
    this.tokens = tokens;
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
    HttpRequest.Builder request =
        to("").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
    patience.until(() -> exchange(request));
  }

  /** Sends some lines and returns what became of each. @throws Refused if none can be taken */
  Answer send(Chunk chunk) throws Refused, InterruptedException {
    HttpRequest.Builder request =
        to("/orders/import")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(chunk.body()));
    return patience.until(() -> Answer.read(exchange(request), chunk.firstLine()));
  }

  private HttpRequest.Builder to(String path) {
    URI uri = URI.create(options.url() + "/api/" + segment(options.store()) + path);
    return HttpRequest.newBuilder(uri);
  }

  private static String segment(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String exchange(HttpRequest.Builder request)
      throws Unavailable, Refused, InterruptedException {
    String token = tokens.current();
    HttpResponse<String> answer = send(request, token);
    if (answer.statusCode() == NO_TOKEN && tokens.replace(token)) {
      answer = send(request, tokens.current());
    }
    if (answer.statusCode() >= OK && answer.statusCode() < REDIRECTS) {
      return answer.body();
    }
    if (Problem.isPassing(answer.statusCode())) {
      throw new Unavailable(Http.said(answer), Http.retryAfter(answer));
    }
    throw new Refused(Http.said(answer));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String token)
      throws Unavailable, InterruptedException {
    return http.answerTo(request.setHeader("Authorization", "Bearer " + token).build());
  }
}
