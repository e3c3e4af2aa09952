package dev.paceline.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

  private Answer command(String method, String path, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(commands.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  private Answer send(HttpRequest.Builder request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
