package dev.paceline.command.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A good order as JSON, and what becomes of it when one place is changed. */
public final class OrderJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GOOD =
      """
      {"placedAt":"2026-11-01T10:00:00Z","currency":"GBP","lines":[{"sku":"A","name":"Tea",
      "quantity":4,"unitPrice":"10.00"}],"shipping":"5.00","shipTo":{"city":"Leeds","country":"GB"}}
      """;

  private OrderJson() {}

  public static String good() {
    return GOOD;
  }

  /** With the value (in JSON) at a pointer. */
  public static String with(String pointer, String json) {
    ObjectNode order = (ObjectNode) JSON.readTree(GOOD);
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) order.at(pointer.substring(0, slash));
    parent.putRawValue(
        pointer.substring(slash + 1), new tools.jackson.databind.util.RawValue(json));
    return order.toString();
  }

  public static String without(String pointer) {
    ObjectNode order = (ObjectNode) JSON.readTree(GOOD);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) order.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    return order.toString();
  }

  static JsonNode tree(String json) {
    return JSON.readTree(json);
  }
}
