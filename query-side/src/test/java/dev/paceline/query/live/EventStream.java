package dev.paceline.query.live;

import dev.paceline.edge.testing.TestIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a store's event stream that reads line by line, as the standard says. */
final class EventStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpResponse<InputStream> answer;
  private final List<Block> blocks = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  /** What stands between two blank lines. */
  record Block(List<String> lines) {
    @Nullable String field(String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse(null);
    }

    JsonNode json() {
      String data = field("data");
      return data == null ? JsonMapper.shared().nullNode() : JsonMapper.shared().readTree(data);
    }

    boolean isEntry() {
      return field("data") != null && field("event") == null;
    }

    boolean isComment() {
      return lines.equals(List.of(":"));
    }
  }

  private EventStream(HttpResponse<InputStream> answer) {
    this.answer = answer;
    Thread.ofVirtual().start(this::read);
  }

  static EventStream open(LiveServer server, String storeId, @Nullable String lastEventId) {
    URI uri = URI.create("http://localhost:" + server.port() + "/api/" + storeId + "/sales-events");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + TestIssuer.TRUSTED.tokenForAll())
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try {
      return new EventStream(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the store's head on, which has arrived. */
  static EventStream open(LiveServer server, String storeId) {
    EventStream stream = open(server, storeId, null);
    stream.await(block -> block.field("id") != null);
    return stream;
  }

  int status() {
    return answer.statusCode();
  }

  @Nullable String header(String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  List<Block> entries() {
    return blocks.stream().filter(Block::isEntry).toList();
  }

  List<String> ids() {
    return entries().stream().map(block -> block.field("id")).toList();
  }

  /** The id with which a browser would come back. */
  @Nullable String lastId() {
    return blocks.stream()
        .map(block -> block.field("id"))
        .filter(id -> id != null)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  Block await(Predicate<Block> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> blocks.stream().filter(wanted).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  Block awaitId(String id) {
    return await(block -> id.equals(block.field("id")));
  }

  /** Whether the server ended the stream in order. */
  boolean awaitEnd() {
    return ended.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  boolean hasEnded() {
    return ended.isDone();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          blocks.add(new Block(List.copyOf(block)));
          block.clear();
        } else {
          block.add(line);
        }
      }
      ended.complete(true);
    } catch (IOException cut) {
      ended.complete(false);
    }
  }

  /** Vanishes. */
  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
