package dev.paceline.command.http;

import static dev.paceline.command.http.OrderJson.good;
import static dev.paceline.command.http.OrderJson.with;
import static dev.paceline.command.http.OrderJson.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A bad order is refused with what is wrong where, and nothing is recorded")
class BadOrdersTest {
  private static final String ORDER = "/api/acme/orders/1";
  private static CommandServer server;

  @BeforeAll
  static void start() {
    server = CommandServer.start();
    server.openStore("acme", "GBP");
    server.openStore("tokyo", "JPY");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("", ""),
        arguments("{", ""),
        arguments("[]", ""),
        arguments("null", ""),
        arguments("{}{}", ""),
        arguments(good() + "x", ""),
        arguments("{\"test\":" + "[".repeat(501) + "]".repeat(501) + "}", ""),
        arguments("{\"test\":true,\"test\":true}", ""),
        arguments(with("/channel", "\"\\ud800\""), "/channel"),
        arguments(with("/channel", "\"\\u0000\""), "/channel"),
        arguments(with("/lines/0/name", "\"a\\u0000\""), "/lines/0/name"),
        arguments(with("/isAdmin", "true"), "/isAdmin"),
        arguments(with("/lines/0/@class", "\"x\""), "/lines/0/@class"),
        arguments(with("/a~b", "1"), "/a~0b"),
        arguments(with("/lines/0/quantity", "1.9"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "1.0"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "1e2"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "\"5\""), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "2147483648"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "null"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "true"), "/lines/0/quantity"),
        arguments(with("/lines/0/unitPrice", "2.5"), "/lines/0/unitPrice"),
        arguments(with("/lines/0/unitPrice", "1e10000000"), ""),
        arguments(with("/shipping", "5"), "/shipping"),
        arguments(with("/shipping", "\"1e3\""), "/shipping"),
        arguments(with("/shipping", "\"NaN\""), "/shipping"),
        arguments(with("/shipping", "\"1,000.00\""), "/shipping"),
        arguments(with("/shipping", "\"+1\""), "/shipping"),
        arguments(with("/shipping", "\" 1.00\""), "/shipping"),
        arguments(with("/shipping", "\"01\""), "/shipping"),
        arguments(with("/shipping", "\"\""), "/shipping"),
        arguments(with("/shipping", "\"" + "9".repeat(40) + "\""), "/shipping"),
        arguments(with("/shipping", "\"" + "9".repeat(500_000) + "\""), "/shipping"),
        arguments(with("/placedAt", "\"2026-11-01T10:00:00\""), "/placedAt"),
        arguments(with("/placedAt", "\"2026-02-30T10:00:00Z\""), "/placedAt"),
        arguments(with("/placedAt", "\"10000-01-01T10:00:00Z\""), "/placedAt"),
        arguments(with("/placedAt", "1762000000"), "/placedAt"),
        arguments(with("/test", "\"true\""), "/test"),
        arguments(with("/test", "0"), "/test"),
        arguments(with("/lines", "{}"), "/lines"),
        arguments(with("/lines", "[1]"), "/lines/0"),
        arguments(with("/shipTo", "\"Leeds\""), "/shipTo"),
        arguments(without("/placedAt"), "/placedAt"),
        arguments(without("/lines/0/sku"), "/lines/0/sku"));
  }

  @ParameterizedTest(name = "400 at \"{1}\": {0}")
  @MethodSource("unreadable")
  void unreadable(String body, String pointer) {
    refused(server.put(ORDER, body), 400, pointer);
  }

  static Stream<Arguments> breakingRules() {
    return Stream.of(
        arguments(with("/shipping", "\"1.005\""), "/shipping"),
        arguments(with("/shipping", "\"-1.00\""), "/shipping"),
        arguments(with("/lines/0/quantity", "0"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "-1"), "/lines/0/quantity"),
        arguments(with("/lines/0/quantity", "1000001"), "/lines/0/quantity"),
        arguments(with("/lines/0/unitPrice", "\"-0.01\""), "/lines/0/unitPrice"),
        arguments(with("/lines/0/unitPrice", "\"0.00001\""), "/lines/0/unitPrice"),
        arguments(with("/lines", "[]"), "/lines"),
        arguments(with("/lines", lines(5_001)), "/lines"),
        arguments(with("/discount", "\"40.01\""), "/discount"),
        arguments(with("/lines/0/unitPrice", "\"9000000000000000000\""), ""),
        arguments(with("/shipping", "\"92233720368547758.08\""), "/shipping"),
        arguments(with("/shipping", "\"92233720368547758.07\""), ""),
        arguments(with("/currency", "\"XXX\""), "/currency"),
        arguments(with("/currency", "\"gbp\""), "/currency"),
        arguments(with("/currency", "\"EURO\""), "/currency"),
        arguments(with("/currency", "\"USD\""), "/currency"),
        arguments(with("/shipTo", "{\"country\":\"ZZZ\"}"), "/shipTo/country"),
        arguments(with("/shipTo", "{\"country\":\"ZZ\"}"), "/shipTo/country"),
        arguments(with("/placedAt", "\"2026-11-03T12:05:00.001Z\""), "/placedAt"),
        arguments(with("/placedAt", "\"1979-12-31T23:59:59Z\""), "/placedAt"),
        arguments(with("/lines/0/name", "\"" + "x".repeat(501) + "\""), "/lines/0/name"),
        arguments(with("/lines/0/name", "\"a\\r\\nb\""), "/lines/0/name"),
        arguments(with("/lines/0/name", "\"a\\u202eb\""), "/lines/0/name"),
        arguments(with("/lines/0/name", "\"\""), "/lines/0/name"),
        arguments(with("/lines/0/sku", "\"" + "x".repeat(101) + "\""), "/lines/0/sku"),
        arguments(with("/lines/0/imageUrl", "\"javascript:alert(1)\""), "/lines/0/imageUrl"),
        arguments(with("/lines/0/imageUrl", "\"data:image/png;x\""), "/lines/0/imageUrl"),
        arguments(with("/lines/0/imageUrl", "\"http://a.example/b\""), "/lines/0/imageUrl"),
        arguments(
            with("/lines/0/imageUrl", "\"https://a.example/" + "x".repeat(2_048) + "\""),
            "/lines/0/imageUrl"));
  }

  @ParameterizedTest(name = "422 at \"{1}\": {0}")
  @MethodSource("breakingRules")
  void breakingRules(String body, String pointer) {
    refused(server.put(ORDER, body), 422, pointer);
  }

  @Test
  @DisplayName("yen have no decimals, though unit prices may")
  void yen() {
    String yen = good().replace("GBP", "JPY");
    refused(server.put("/api/tokyo/orders/1", yen.replace("5.00", "1.5")), 422, "/shipping");
    String whole = yen.replace("\"5.00\"", "\"5\"").replace("10.00", "10.5555");
    assertThat(server.put("/api/tokyo/orders/1", whole).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("bytes that are not UTF-8 are refused")
  void notUtf8() {
    byte[] body = good().replace("Tea", "T\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    refused(
        server.send(
            "PUT", ORDER, BodyPublishers.ofByteArray(body), "Content-Type", "application/json"),
        400,
        "");
  }

  @Test
  @DisplayName("one answer names all that is wrong")
  void everyFault() {
    String line = "{\"sku\":\"A\",\"name\":\"Tea\",\"quantity\":0,\"unitPrice\":\"-1\"}";
    Answer answer = server.put(ORDER, with("/lines", "[" + line + "," + line + "]"));
    assertThat(answer.pointers())
        .containsExactly(
            "/lines/0/quantity", "/lines/0/unitPrice", "/lines/1/quantity", "/lines/1/unitPrice");
  }

  @Test
  @DisplayName("after all that, a good order is taken, with whatever its name looks like")
  void goodOnesAreServed() {
    String name = "\"<img src=x onerror=alert(1)> {{7*7}} =HYPERLINK(1)\"";
    Answer answer = server.put("/api/acme/orders/good", with("/lines/0/name", name));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Paceline-Position"))
        .isEqualTo(answer.json().get("position").asString());
  }

  private static String lines(int count) {
    String line = "{\"sku\":\"A\",\"name\":\"T\",\"quantity\":1,\"unitPrice\":\"1\"}";
    return "[" + (line + ",").repeat(count - 1) + line + "]";
  }

  private static void refused(Answer answer, int status, String pointer) {
    Refusals.check(answer, status);
    if (!pointer.isEmpty()) {
      assertThat(answer.pointers()).containsExactly(pointer);
    }
    assertThat(
            server
                .database()
                .jdbc()
                .sql("select count(*) from event_log where stream_id = 'acme/order/1'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
