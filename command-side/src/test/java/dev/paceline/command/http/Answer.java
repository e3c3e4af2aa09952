package dev.paceline.command.http;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  public List<JsonNode> lines() {
    return body.lines().map(JSON::readTree).toList();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public List<String> pointers() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(error -> error.get("pointer").stringValue())
        .toList();
  }
}
