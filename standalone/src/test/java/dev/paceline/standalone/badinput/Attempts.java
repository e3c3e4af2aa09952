package dev.paceline.standalone.badinput;

import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.StompSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was tried, and what came of it other than it should. After each attempt a good request is
 * made, which also tells whether anything was recorded.
 */
final class Attempts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 200;

  private final House house;
  private final List<String> wrong = new ArrayList<>();
  private long recorded;
  private int tried;

  Attempts(House house) {
    this.house = house;
    this.recorded = house.recorded();
  }

  /** A body, alone and, where an import takes the same, as a line. */
  void body(Endpoint endpoint, String body, int status) {
    request(
        endpoint + " " + body,
        () -> house.send("owner", endpoint.request(), House.JSON, body),
        List.of(status));
    if (endpoint.hasLine()) {
      line(endpoint, body, status);
    }
  }

  /** A bad line is reported, and the good one after it is taken: it changes nothing either. */
  private void line(Endpoint endpoint, String body, int status) {
    Endpoint order = endpoint.store().equals("acme") ? Endpoint.ORDER : Endpoint.YEN_ORDER;
    String lines = endpoint.lineOf(body) + "\n" + order.lineOf(order.good());
    Answer answer =
        house.send(
            "owner",
            "POST /api/" + endpoint.store() + "/orders/import",
            Map.of("Content-Type", "application/x-ndjson"),
            lines);
    List<JsonNode> results = answer.body().lines().map(JSON::readTree).toList();
    boolean reported =
        results.size() == 3
            && results.get(0).path("status").asString("").equals("failed")
            && results.get(1).path("status").asString("").equals("unchanged");
    add(
        "line " + lines,
        reported
            ? Refusal.fault(results.getFirst().path("problem"), status)
            : "not reported: " + answer.body());
  }

  /** A request that should get one of these statuses. */
  void request(String what, Supplier<Answer> sending, List<Integer> statuses) {
    try {
      add(what, Refusal.fault(sending.get(), statuses));
    } catch (RuntimeException e) {
      add(what, "no answer: " + e);
    }
  }

  /** Frames on a live connection; {@code *} expects any plain words. */
  void frames(String frames, boolean connected, String expected) {
    try (StompSocket client =
        connected
            ? StompSocket.connect(house.url(), house.token("owner"))
            : StompSocket.open(house.url())) {
      if (connected && !client.next().startsWith("CONNECTED")) {
        throw new IllegalStateException("the next connection is not served");
      }
      client.send(frames + "\0");
      String said = client.refusal();
      boolean asExpected = expected.equals("*") ? Refusal.told(said).isEmpty() : said.equals(expected);
      if (asExpected) {
        client.awaitClose();
      }
      add(frames, asExpected ? "" : "expected " + expected + ", got " + said);
    }
  }

  private void add(String what, String fault) {
    tried++;
    long now = house.recorded();
    String all = fault + (now == recorded ? "" : " and something was recorded");
    recorded = now;
    if (!all.isEmpty()) {
      wrong.add((what.length() > SHOWN ? what.substring(0, SHOWN) + "…" : what) + ": " + all);
    }
  }

  int tried() {
    return tried;
  }

  List<String> wrong() {
    return wrong;
  }
}
