package dev.paceline.loader;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens for a client's secret (RFC 6749, section 4.4), renewed before they end. */
final class FetchedTokens implements Tokens {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final long SHORTEST_SECONDS = 60;
  private static final long NANOS = 1_000_000_000;

  private final Http http = new Http();
  private final URI url;
  private final String client;
  private final Secret secret;
  private @Nullable String token;
  private long renewAt;

  FetchedTokens(URI url, String client, Secret secret) {
    this.url = url;
    this.client = client;
    this.secret = secret;
  }

  @Override
  public String current() throws Unavailable, Refused, InterruptedException {
    String known = token;
    if (known == null || System.nanoTime() - renewAt > 0) {
      known = fetch();
      token = known;
    }
    return known;
  }

  @Override
  public boolean replace(String refused) {
    token = null;
    return true;
  }

  private String fetch() throws Unavailable, Refused, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(client), encoded(secret.value()));
    HttpResponse<String> answer =
        http.answerTo(
            HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (Problem.isPassing(answer.statusCode())) {
      throw new Unavailable("no token yet: " + Http.said(answer), Http.retryAfter(answer));
    }
    return tokenIn(answer);
  }

  private String tokenIn(HttpResponse<String> answer) throws Refused {
    Map<?, ?> json = object(answer.body());
    if (answer.statusCode() == OK && json.get("access_token") instanceof String given) {
      renewAt = System.nanoTime() + NANOS * seconds(json.get("expires_in")) * 4 / 5;
      return given;
    }
    if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == BAD_REQUEST) {
      throw new Refused(
          "%s gives no token to the client %s with %s (%s)"
              .formatted(url, client, secret, json.get("error")));
    }
    throw new Refused("there are no tokens at " + url + "; --token-url says where they are");
  }

  private static long seconds(@Nullable Object text) {
    String digits = String.valueOf(text);
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : SHORTEST_SECONDS;
  }

  private static Map<?, ?> object(String body) {
    try {
      return Json.object(body);
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
