package dev.paceline.standalone.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The body, read. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** A text within the body, at a JSON pointer. */
  public String text(String pointer) {
    return json().at(pointer).asString();
  }

  /** The position that a command's answer names. */
  public long position() {
    return headers.firstValueAsLong("Paceline-Position").orElseThrow();
  }
}
