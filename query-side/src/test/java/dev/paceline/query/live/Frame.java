package dev.paceline.query.live;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A STOMP frame that a test has received. */
record Frame(String command, Map<String, String> headers, String body, JsonNode json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Frame parse(String text) {
    int blank = text.indexOf("\n\n");
    String[] lines = text.substring(0, blank).split("\n");
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.putIfAbsent(lines[i].substring(0, colon), lines[i].substring(colon + 1));
    }
    String body = text.substring(blank + 2);
    boolean isJson = headers.getOrDefault("content-type", "").startsWith("application/json");
    return new Frame(lines[0], headers, body, isJson ? JSON.readTree(body) : JSON.nullNode());
  }

  String type() {
    return json.path("type").asString("");
  }

  boolean of(String subscription) {
    return subscription.equals(headers.get("subscription"));
  }
}
