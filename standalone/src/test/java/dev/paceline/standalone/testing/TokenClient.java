package dev.paceline.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a Paceline's token endpoint, as a backend does. */
public record TokenClient(URI site) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** A token of a client with all that it may do. */
  public String token(String client, String secret) {
    Answer answer = ask(client, secret, Map.of());
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer.text("/access_token");
  }

  /** Asks with the secret in the header, and fields besides the grant type. */
  public Answer ask(String client, String secret, Map<String, String> fields) {
    String pair = client + ":" + secret;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return post("Basic " + basic, fields);
  }

  /** Asks with the secret in the body. */
  public Answer askByPost(String client, String secret) {
    return post(null, Map.of("client_id", client, "client_secret", secret));
  }

  /** Asks with these fields and, if not told otherwise by them, for client credentials. */
  public Answer post(@Nullable String authorization, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(Map.of("grant_type", "client_credentials"));
    all.putAll(fields);
    return send(authorization, Visitor.form(all));
  }

  /** Sends this body. */
  public Answer send(@Nullable String authorization, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
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
