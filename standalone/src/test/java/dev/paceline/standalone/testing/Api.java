package dev.paceline.standalone.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A client of a Paceline: commands to one address, queries to another or the same.
 *
 * @param commands where a proxy would send commands
 * @param queries where it would send everything else
 * @param token what it sends as bearer token; empty for none
 */
public record Api(URI commands, URI queries, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BEHIND = 503;

  /** Both at one address, without a token. */
  public static Api at(URI both) {
    return new Api(both, both, "");
  }

  /** Both at one address, as one of its local clients. */
  public static Api at(URI both, String client, String secret) {
    return new Api(both, both, new TokenClient(both).token(client, secret));
  }

  /** Puts a JSON body. */
  public Answer put(String path, String json) {
    return command("PUT", path, BodyPublishers.ofString(json));
  }

  /** Posts a JSON body. */
  public Answer post(String path, String json) {
    return command("POST", path, BodyPublishers.ofString(json));
  }

  /** Deletes. */
  public Answer delete(String path) {
    return command("DELETE", path, BodyPublishers.noBody());
  }

  /** Asks the query side. */
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(queries.resolve(path)));
  }

  /** Asks the query side once it has seen a position; told that it is behind, it asks again. */
  public Answer get(String path, long position) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                send(
                    HttpRequest.newBuilder(queries.resolve(path))
                        .header("Paceline-Position", Long.toString(position))),
            answer -> answer.status() != BEHIND);
  }

  /** Any request; of an answer that does not end only the status is waited for. */
  public Answer request(String method, String path, String type, String body) {
    URI address =
        (method.equals("GET") || method.equals("HEAD"))
            ? queries.resolve(path)
            : commands.resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request);
  }

  private Answer command(String method, String path, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(commands.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  private static String textUnlessEndless(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      boolean endless =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      return endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Answer send(HttpRequest.Builder request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      return new Answer(answer.statusCode(), answer.headers(), textUnlessEndless(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
