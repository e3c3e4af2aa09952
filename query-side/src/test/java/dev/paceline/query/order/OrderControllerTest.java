package dev.paceline.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An order")
class OrderControllerTest {
  private static final String CONTENT =
      """
      {"channel":"online","currency":"GBP","discount":"GBP 1.00","lines":[\
      {"name":"Teapot","quantity":2,"sku":"T-1","unitPrice":"10.0000"},\
      {"name":"Tea","quantity":3,"sku":"T-2","unitPrice":"0.1250"}],\
      "placedAt":"2026-11-01T10:00:00.000Z","shipTo":{"city":"Leeds","country":"GB"},\
      "shipping":"GBP 3.00","tax":"GBP 4.00","test":false}\
      """;

  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    new Given(server.jdbc()).store("acme", "Europe/London", "GBP", "monday");
  }

  @BeforeEach
  void placed() {
    server.jdbc().sql("truncate sales_order, order_change").update();
    server
        .jdbc()
        .sql("insert into sales_order values ('acme', '1001', ?, 1938, 2638, 5, ?, 7, ?, false)")
        .params(CONTENT, Given.at("2026-11-01T10:00:01Z"), Given.at("2026-11-01T10:00:00Z"))
        .update();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("is shown as it was placed")
  void whole() {
    assertThat(order().toString())
        .isEqualTo(
            """
            {"storeId":"acme","orderId":"1001","state":"placed",\
            "placedAt":"2026-11-01T10:00:00.000Z","recordedAt":"2026-11-01T10:00:01.000Z",\
            "position":7,"currency":"GBP","lines":[\
            {"sku":"T-1","name":"Teapot","quantity":2,"unitPrice":"10.00","total":"20.00",\
            "imageUrl":null},\
            {"sku":"T-2","name":"Tea","quantity":3,"unitPrice":"0.125","total":"0.38",\
            "imageUrl":null}],\
            "discount":"1.00","shipping":"3.00","tax":"4.00","netSales":"19.38","total":"26.38",\
            "units":5,"left":{"netSales":"19.38","total":"26.38","units":5},"refunds":[],\
            "cancellation":null,"retraction":null,\
            "shipTo":{"city":"Leeds","region":null,"country":"GB"},"channel":"online",\
            "test":false}\
            """);
  }

  @Test
  @DisplayName("of which a part was refunded shows the refund and what is left")
  void partlyRefunded() {
    change(8, "refund", "r-1", "customer", 500, 500, 1);

    assertThat(order().get("state").stringValue()).isEqualTo("partly_refunded");
    assertThat(order().get("left").toString())
        .isEqualTo("{\"netSales\":\"14.38\",\"total\":\"21.38\",\"units\":4}");
    assertThat(order().get("refunds").toString())
        .isEqualTo(
            """
            [{"refundId":"r-1","refundedAt":"2026-11-02T09:00:00.000Z","amount":"5.00",\
            "netSales":"5.00","units":1,"reason":"customer",\
            "recordedAt":"2026-11-02T09:00:01.000Z","position":8}]\
            """);
  }

  @Test
  @DisplayName("that was given back whole in parts is refunded")
  void refunded() {
    change(8, "refund", "r-1", null, 500, 500, 1);
    change(9, "refund", "r-2", null, 1438, 2138, 4);

    assertThat(order().get("state").stringValue()).isEqualTo("refunded");
    assertThat(order().get("refunds").size()).isEqualTo(2);
  }

  @Test
  @DisplayName("that was cancelled after a refund shows both")
  void cancelled() {
    change(8, "refund", "r-1", null, 500, 500, 1);
    change(9, "cancellation", null, "stock", 1438, 2138, 4);

    assertThat(order().get("state").stringValue()).isEqualTo("cancelled");
    assertThat(order().at("/cancellation/amount").stringValue()).isEqualTo("21.38");
    assertThat(order().at("/cancellation/reason").stringValue()).isEqualTo("stock");
    assertThat(order().at("/left/total").stringValue()).isEqualTo("0.00");
  }

  @Test
  @DisplayName("that was retracted after a cancellation is retracted")
  void retracted() {
    change(8, "cancellation", null, "stock", 1938, 2638, 5);
    change(9, "retraction", null, "mistake", 0, 0, 0);

    assertThat(order().get("state").stringValue()).isEqualTo("retracted");
    assertThat(order().at("/retraction/retractedAt").stringValue())
        .isEqualTo("2026-11-02T09:00:00.000Z");
  }

  @Test
  @DisplayName("that is unknown gets 404")
  void unknown() {
    server.get("/api/acme/orders/1002").problem(404, "not-found");
    server.get("/api/acme/orders/a%20b").problem(404, "not-found");
  }

  private static JsonNode order() {
    return server.get("/api/acme/orders/1001").json();
  }

  private static void change(
      long position,
      String kind,
      @Nullable String refundId,
      @Nullable String reason,
      long net,
      long total,
      long units) {
    server
        .jdbc()
        .sql("insert into order_change values ('acme', '1001', ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                position,
                kind,
                refundId,
                Given.at("2026-11-02T09:00:00Z"),
                reason,
                net,
                total,
                units,
                Given.at("2026-11-02T09:00:01Z")))
        .update();
  }
}
