package dev.paceline.loader;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One exchange with a server. */
final class Http {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final long ANSWERING_SECONDS = 120;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();

  /** The answer, whatever its status. */
  HttpResponse<String> answerTo(HttpRequest request) throws Unavailable, InterruptedException {
    try {
      return client
          .sendAsync(request, BodyHandlers.ofString())
          .get(ANSWERING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) {
        throw new Unavailable("no connection to " + place(request));
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new Unavailable("no answer from " + place(request));
    }
  }

  private static String place(HttpRequest request) {
    return request.uri().getScheme() + "://" + request.uri().getRawAuthority();
  }

  /** How long the server asked to be left alone. */
  static Duration retryAfter(HttpResponse<?> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("\\d{1,4}")
        ? Duration.ofSeconds(Integer.parseInt(seconds))
        : Duration.ZERO;
  }

  /** What the answer says is wrong, for a person. */
  static String said(HttpResponse<String> answer) {
    try {
      return Problem.of(Json.object(answer.body())).text();
    } catch (IllegalArgumentException e) {
      return "the server answered " + answer.statusCode();
    }
  }
}
