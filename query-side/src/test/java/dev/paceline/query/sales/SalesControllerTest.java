package dev.paceline.query.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Sales")
class SalesControllerTest {
  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    Given given = new Given(server.jdbc());
    given.store("acme", "Europe/London", "GBP", "monday");
    given.bucket("acme", "2026-03-28T23:45:00Z", 1, 100, 1);
    given.bucket("acme", "2026-03-29T00:00:00Z", 1, 200, 2);
    given.bucket("acme", "2026-03-29T22:45:00Z", 1, 400, 4);
    given.bucket("acme", "2026-03-29T23:00:00Z", 1, 800, 8);
    given.takenBack("acme", "2026-03-30T12:00:00Z", 1000, 300);
    given.store("apia", "Pacific/Apia", "WST", "sunday");
    given.bucket("apia", "2011-12-30T09:45:00Z", 1, 100, 1);
    given.bucket("apia", "2011-12-30T10:00:00Z", 1, 200, 2);
    given.store("rich", "UTC", "JPY", "monday");
    given.bucket("rich", "2026-01-01T00:00:00Z", 1, Long.MAX_VALUE, 1);
    given.bucket("rich", "2026-01-01T00:15:00Z", 1, Long.MAX_VALUE, 1);
    given.store("empty", "America/Sao_Paulo", "BRL", "monday");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("are shown in full for each day, in both attributions of refunds")
  void whole() {
    assertThat(sales("acme", "2026-03-29", "2026-03-30", "day").toString())
        .isEqualTo(
            """
            {"currency":"GBP","by":"day","buckets":[\
            {"start":"2026-03-29","orders":2,"gross":"6.00","units":6,\
            "refunds":{"processed":"0.00","ordered":"0.00"},\
            "refundedUnits":{"processed":0,"ordered":0},\
            "net":{"processed":"6.00","ordered":"6.00"},\
            "netUnits":{"processed":6,"ordered":6}},\
            {"start":"2026-03-30","orders":1,"gross":"8.00","units":8,\
            "refunds":{"processed":"10.00","ordered":"3.00"},\
            "refundedUnits":{"processed":1,"ordered":2},\
            "net":{"processed":"-2.00","ordered":"5.00"},\
            "netUnits":{"processed":7,"ordered":6}}]}\
            """);
  }

  @Test
  @DisplayName("are shown as CSV when that is asked for")
  void csv() {
    Answer answer =
        server.get("/api/acme/sales?from=2026-03-29&to=2026-03-30&by=day", "Accept", "text/csv");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.text())
        .isEqualTo(
            """
            start,orders,units,gross,refundsProcessed,unitsRefundedProcessed,refundsOrdered,\
            unitsRefundedOrdered,netProcessed,netOrdered,netUnitsProcessed,netUnitsOrdered
            2026-03-29,2,6,6.00,0.00,0,0.00,0,6.00,6.00,6,6
            2026-03-30,1,8,8.00,10.00,1,3.00,2,-2.00,5.00,7,6
            """
                .replace("\n", "\r\n"));
  }

  @Test
  @DisplayName("are JSON when anything is accepted")
  void anything() {
    String query = "/api/acme/sales?from=2026-03-29&to=2026-03-30&by=day";

    assertThat(server.get(query, "Accept", "*/*").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(server.get(query, "Accept", "text/csv;q=0.5, application/json").text())
        .startsWith("{");
  }

  @ParameterizedTest(name = "{0} {1} to {2} by {3}: {4}")
  @CsvSource({
    "acme, 2026-03-28, 2026-03-31, day, 2026-03-28=1.00 2026-03-29=6.00 2026-03-30=8.00"
        + " 2026-03-31=0.00",
    "acme, 2026-03-23, 2026-04-05, week, 2026-03-23=7.00 2026-03-30=8.00",
    "acme, 2026-03-29, 2026-03-30, week, 2026-03-23=6.00 2026-03-30=8.00",
    "acme, 2026-03-29, 2026-04-01, month, 2026-03-01=14.00 2026-04-01=0.00",
    "acme, 2026-02-10, 2026-03-28, month, 2026-02-01=0.00 2026-03-01=1.00",
    "apia, 2011-12-29, 2011-12-31, day, 2011-12-29=1.00 2011-12-30=0.00 2011-12-31=2.00",
    "apia, 2011-12-30, 2011-12-30, day, 2011-12-30=0.00",
    "apia, 2011-12-30, 2011-12-30, week, 2011-12-25=0.00",
    "apia, 2011-12-31, 2012-01-01, week, 2011-12-25=2.00 2012-01-01=0.00",
    "rich, 2026-01-01, 2026-01-01, month, 2026-01-01=18446744073709551614",
    "empty, 0001-01-01, 0001-01-02, day, 0001-01-01=0.00 0001-01-02=0.00",
    "empty, 9999-12-31, 9999-12-31, month, 9999-12-01=0.00",
  })
  @DisplayName("count on the local days that are asked for, by the first day of each bucket")
  void gross(String store, String from, String to, String by, String expected) {
    List<String> buckets =
        sales(store, from, to, by)
            .get("buckets")
            .valueStream()
            .map(b -> b.get("start").stringValue() + "=" + b.get("gross").stringValue())
            .toList();

    assertThat(String.join(" ", buckets)).isEqualTo(expected);
  }

  @Test
  @DisplayName("are shown for at most 3,700 buckets at once")
  void most() {
    LocalDate from = LocalDate.parse("2016-01-01");
    LocalDate last = from.plusDays(3_699);

    assertThat(sales("empty", from.toString(), last.toString(), "day").get("buckets").size())
        .isEqualTo(3_700);
    server
        .get("/api/empty/sales?by=day&from=" + from + "&to=" + last.plusDays(1))
        .problem(400, "unreadable");
  }

  @Test
  @DisplayName("follow the zone that the store is in now")
  void movedStore() {
    Given given = new Given(server.jdbc());
    given.store("moved", "Europe/London", "GBP", "monday");
    given.bucket("moved", "2026-01-01T23:45:00Z", 1, 100, 1);
    server
        .jdbc()
        .sql("update store set time_zone = 'Asia/Kathmandu' where store_id = 'moved'")
        .update();

    assertThat(
            sales("moved", "2026-01-02", "2026-01-02", "day").at("/buckets/0/gross").stringValue())
        .isEqualTo("1.00");
  }

  private static JsonNode sales(String store, String from, String to, String by) {
    return server.get("/api/" + store + "/sales?from=" + from + "&to=" + to + "&by=" + by).json();
  }
}
