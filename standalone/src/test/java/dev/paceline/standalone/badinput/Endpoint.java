package dev.paceline.standalone.badinput;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Where bodies are taken, each with one that is good. The yen have no decimals. */
enum Endpoint {
  STORE("PUT", "/api/acme", settings("GBP"), ""),
  NEW_STORE("PUT", "/api/new-shop", settings("EUR"), ""),
  YEN_STORE("PUT", "/api/tokyo", settings("JPY"), ""),
  ORDER("PUT", "/api/acme/orders/sold", order("GBP", "5.00"), "PlaceOrder"),
  YEN_ORDER("PUT", "/api/tokyo/orders/sold", order("JPY", "5"), "PlaceOrder"),
  REFUND(
      "PUT",
      "/api/acme/orders/sold/refunds/r1",
      """
      {"refundedAt":"2026-11-01T10:00:00Z","amount":"1.00","units":1,"reason":"customer"}\
      """,
      "RefundOrder"),
  YEN_REFUND(
      "PUT",
      "/api/tokyo/orders/sold/refunds/r1",
      """
      {"refundedAt":"2026-11-01T10:00:00Z","amount":"1"}\
      """,
      "RefundOrder"),
  CANCELLATION(
      "PUT",
      "/api/acme/orders/cancelled/cancellation",
      """
      {"cancelledAt":"2026-11-01T10:00:00Z","reason":"fraud"}\
      """,
      "CancelOrder"),
  RETRACTION(
      "PUT",
      "/api/acme/orders/retracted/retraction",
      """
      {"retractedAt":"2026-11-01T10:00:00Z","reason":"mistake"}\
      """,
      "RetractOrder"),
  GOAL(
      "POST",
      "/api/acme/sales-goals",
      """
      {"goalId":"g","label":"More","metric":"revenue","target":"5.00","period":"monthly",\
      "curve":"linear","tolerance":"0.05","refundsCountOn":"processed"}\
      """,
      ""),
  UNITS_GOAL(
      "POST",
      "/api/acme/sales-goals",
      """
      {"goalId":"u","metric":"units_sold","target":"5","period":"daily"}\
      """,
      ""),
  YEN_GOAL(
      "POST",
      "/api/tokyo/sales-goals",
      """
      {"goalId":"g","metric":"revenue","target":"5","period":"monthly"}\
      """,
      ""),
  CUSTOM_GOAL(
      "POST",
      "/api/acme/sales-goals",
      """
      {"goalId":"c","metric":"revenue","target":"5.00","period":"custom",\
      "startDate":"2026-11-01","endDate":"2026-11-30"}\
      """,
      "");

  private static final JsonMapper JSON = new JsonMapper();

  private final String method;
  private final String path;
  private final String good;
  private final String line;

  Endpoint(String method, String path, String good, String line) {
    this.method = method;
    this.path = path;
    this.good = good;
    this.line = line;
  }

  private static String settings(String currency) {
    return """
        {"name":"Shop","timeZone":"UTC","currency":"%s","weekStart":"monday"}\
        """
        .formatted(currency);
  }

  private static String order(String currency, String shipping) {
    return """
        {"placedAt":"2026-11-01T09:00:00Z","currency":"%s","lines":[{"sku":"1","name":"Tea",\
        "quantity":4,"unitPrice":"10","imageUrl":"https://a.example/b"}],"shipping":"%s",\
        "shipTo":{"city":"Leeds","region":null,"country":"GB"},"channel":"online","test":false}\
        """
        .formatted(currency, shipping);
  }

  /** The one that a table calls so. */
  static Endpoint named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String request() {
    return method + " " + path;
  }

  String store() {
    return path.split("/")[2];
  }

  String good() {
    return good;
  }

  /** Whether an import takes the same as a line. */
  boolean hasLine() {
    return !line.isEmpty();
  }

  /** Such a line, with the fields of that body. */
  String lineOf(String body) {
    String[] parts = path.split("/");
    String refund = parts.length > 6 ? "\"refundId\":\"" + parts[6] + "\"," : "";
    String ids = "{\"type\":\"" + line + "\",\"orderId\":\"" + parts[4] + "\"," + refund;
    return body.startsWith("{\"") ? ids + body.substring(1) : body;
  }

  /** The good body with another value, in JSON, at a pointer. */
  String with(String pointer, String value) {
    ObjectNode body = (ObjectNode) JSON.readTree(good);
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = body.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    switch (parent) {
      case ObjectNode object -> object.putRawValue(name, new RawValue(value));
      case ArrayNode array -> array.setRawValue(Integer.parseInt(name), new RawValue(value));
      default -> throw new IllegalArgumentException(this + " has no " + pointer);
    }
    return body.toString();
  }

  /** A body out of parts of the good one. */
  String filled(String form) {
    String fields = good.substring(1, good.length() - 1);
    return form.replace("$good", good).replace("$fields", fields);
  }

}
