package dev.paceline.query.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A client that keeps the rule: an entry numbered last + 1 is applied, one up to last ignored, a
 * greater one makes it fetch what it lacks.
 */
final class Follower {
  private final LiveServer server;
  private final String storeId;
  private final List<Long> applied = new ArrayList<>();
  private long last;
  private int fetches;

  Follower(LiveServer server, String storeId) {
    this.server = server;
    this.storeId = storeId;
  }

  /** Every number applied so far, in the order in which it was. */
  List<Long> applied() {
    return List.copyOf(applied);
  }

  int fetches() {
    return fetches;
  }

  /** Stays connected until it has applied so many more entries or, at the head, has them all. */
  void followUntil(long seq) {
    try (StompConnection connection = StompConnection.connected(server.port())) {
      connection.subscribe("t", "/topic/store." + storeId + ".sales");
      int[] handled = {0};
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> {
            List<Frame> frames = connection.frames();
            while (handled[0] < frames.size() && last < seq) {
              handle(frames.get(handled[0]++));
            }
            return last >= seq;
          });
      connection.cut();
    }
  }

  private void handle(Frame frame) {
    JsonNode body = frame.command().equals("MESSAGE") ? frame.json() : null;
    if (body == null) {
      return;
    }
    if (frame.type().equals("head") && body.path("seq").asLong() > last) {
      fetch();
    }
    for (JsonNode entry : body.path("entries")) {
      long seq = entry.path("seq").asLong();
      if (seq > last + 1) {
        fetch();
      }
      apply(seq);
    }
  }

  private void apply(long seq) {
    if (seq == last + 1) {
      last = seq;
      applied.add(seq);
    }
  }

  private void fetch() {
    fetches++;
    JsonNode page = server.get("/api/" + storeId + "/orders/recent?limit=200&after=" + last);
    List<JsonNode> newestFirst = new ArrayList<>();
    page.path("entries").forEach(newestFirst::add);
    newestFirst.reversed().forEach(entry -> apply(entry.path("seq").asLong()));
  }
}
