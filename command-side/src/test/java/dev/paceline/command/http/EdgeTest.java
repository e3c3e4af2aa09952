package dev.paceline.command.http;

import static dev.paceline.command.http.OrderJson.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The edge refuses what is no request of this API, and nothing is recorded")
class EdgeTest {
  private static final int MIB = 1 << 20;
  private static CommandServer server;

  @BeforeAll
  static void start() {
    server = CommandServer.start();
    server.openStore("acme", "GBP");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void onlyTheStoreIsRecorded() {
    assertThat(server.eventsRecorded()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/acme/orders/..",
        "/api/acme/orders/../x",
        "/api/acme/orders/a%2Fb",
        "/api/acme/orders/a%00b",
        "/api/acme/orders/*",
        "/api/acme/orders/'%20OR%201=1--",
        "/api/acme/orders/1;x=1",
        "/api/acme;x=1/orders/1",
        "/api/ACME/orders/1",
        "/api/acme/orders/-1",
        "/api/acme/orders/",
        "/api/acme/orders/aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg",
        "/api/acme/orders/%EF%BC%91",
        "/api/nobody/orders/1",
        "/api/acme/nothing/1",
        "/nothing"
      })
  @DisplayName("ids that can name nothing match nothing")
  void idsThatNameNothing(String path) {
    Answer answer = server.put(path, good());
    assertThat(answer.status()).isIn(400, 404, 405);
    Refusals.check(answer, answer.status());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/live",
        "/api/admin",
        "/api/stores",
        "/api/audit-key",
        "/api/acme/orders/recent",
        "/api/acme/orders/import"
      })
  @DisplayName("reserved ids break a rule")
  void reservedIds(String path) {
    Refusals.check(server.put(path, good()), 422);
  }

  @Test
  @DisplayName("a store that does not exist and one that cannot exist answer alike")
  void unknownStores() {
    Answer unknown = server.put("/api/nobody/orders/1", "not even JSON");
    Answer impossible = server.put("/api/NOBODY/orders/1", "not even JSON");
    Refusals.check(unknown, 404);
    assertThat(impossible.body().replace("NOBODY", "nobody")).isEqualTo(unknown.body());
  }

  @Test
  @DisplayName("a body of 1 MiB and a byte is too large, announced or not")
  void tooLarge() {
    byte[] body = (" ".repeat(MIB + 1 - good().length()) + good()).getBytes(StandardCharsets.UTF_8);
    String[] json = {"Content-Type", "application/json"};
    Refusals.check(
        server.send("PUT", "/api/acme/orders/1", BodyPublishers.ofByteArray(body), json), 413);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    Refusals.check(server.send("PUT", "/api/acme/orders/1", chunked, json), 413);
  }

  static Stream<Arguments> mediaTypes() {
    return Stream.of(
        arguments("Content-Type", "text/xml"),
        arguments("Content-Type", "application/x-www-form-urlencoded"),
        arguments("Content-Type", "application/json;charset=iso-8859-1"),
        arguments("Content-Type", "nonsense"),
        arguments("Accept", "*/*"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mediaTypes")
  @DisplayName("a body that does not say that it is JSON is not read")
  void mediaType(String header, String value) {
    for (String path : new String[] {"/api/acme/orders/1", "/api/shop"}) {
      Refusals.check(server.send("PUT", path, BodyPublishers.ofString(good()), header, value), 415);
    }
    Refusals.check(
        server.send(
            "POST", "/api/acme/orders/import", BodyPublishers.ofString(good()), header, value),
        415);
  }

  @Test
  @DisplayName("a compressed body is not read")
  void compressed() {
    Refusals.check(server.put("/api/acme/orders/1", good(), "Content-Encoding", "gzip"), 415);
  }

  @Test
  @DisplayName("nothing is served as a picture")
  void notAcceptable() {
    Refusals.check(server.put("/api/acme/orders/1", good(), "Accept", "image/png"), 406);
  }

  @Test
  @DisplayName("methods that are not served are named by Allow")
  void methods() {
    Answer answer = server.post("/api/acme/orders/1", good());
    Refusals.check(answer, 405);
    assertThat(answer.header("Allow")).contains("PUT");
    Refusals.check(server.send("GET", "/api/acme/orders/import", BodyPublishers.noBody()), 405);
  }

  @Test
  @DisplayName("TRACE is not served")
  void trace() throws IOException {
    String answer = raw("TRACE /api/acme HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405").contains("application/problem+json", "Allow:");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "PUT /api/acme/orders/<x> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "PUT /api/acme/orders/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "PUT /api/acme/orders/a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      })
  @DisplayName("what is no URL is refused as a problem too")
  void noUrl(String request) throws IOException {
    assertThat(raw(request))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json")
        .doesNotContain("apache", "Tomcat", "Exception");
  }

  static Stream<Arguments> stores() {
    return Stream.of(
        arguments("currency", "XXX", 422),
        arguments("currency", "gbp", 422),
        arguments("timeZone", "Mars/Olympus", 422),
        arguments("timeZone", "+25:00", 422),
        arguments("timeZone", "+01:00", 422),
        arguments("weekStart", "funday", 422),
        arguments("weekStart", "MONDAY", 422),
        arguments("name", "", 422),
        arguments("name", "a\\nb", 422),
        arguments("owner", "me", 400));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("stores")
  @DisplayName("a store with bad settings is not opened")
  void badStore(String field, String value, int status) {
    String settings =
        """
        {"name":"A","timeZone":"Europe/London","currency":"GBP","weekStart":"monday"}\
        """;
    String good = "\"" + field + "\":\"";
    String bad =
        settings.contains(good)
            ? settings.replaceFirst(good + "[^\"]*", good + value.replace("\\", "\\\\"))
            : settings.replace("}", "," + good + value + "\"}");
    Answer answer = server.put("/api/shop", bad);
    Refusals.check(answer, status);
    assertThat(answer.pointers()).containsExactly("/" + field);
  }

  static Stream<Arguments> goals() {
    String monthly = "{\"metric\":\"%s\",\"target\":%s,\"period\":\"%s\"%s}";
    return Stream.of(
        arguments(monthly.formatted("revenue", "\"0\"", "monthly", ""), 422, "/target"),
        arguments(monthly.formatted("revenue", "\"-5\"", "monthly", ""), 422, "/target"),
        arguments(monthly.formatted("revenue", "\"1.005\"", "monthly", ""), 422, "/target"),
        arguments(monthly.formatted("revenue", "5", "monthly", ""), 400, "/target"),
        arguments(monthly.formatted("units_sold", "\"1.5\"", "monthly", ""), 422, "/target"),
        arguments(monthly.formatted("profit", "\"1\"", "monthly", ""), 422, "/metric"),
        arguments(monthly.formatted("revenue", "\"1\"", "yearly", ""), 422, "/period"),
        arguments(monthly.formatted("revenue", "\"1\"", "custom", ""), 422, "/startDate"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "custom", dates("2026-02-01", "2026-01-31")),
            422,
            "/endDate"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "custom", dates("2026-01-01", "2036-01-01")),
            422,
            "/endDate"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "custom", dates("2026-02-30", "2026-03-01")),
            400,
            "/startDate"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "daily", dates("2026-01-01", "2026-01-02")),
            422,
            "/startDate"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "daily", ",\"tolerance\":\"1\""),
            422,
            "/tolerance"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "daily", ",\"tolerance\":\"0.00001\""),
            422,
            "/tolerance"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "daily", ",\"goalId\":\"what-if\""),
            422,
            "/goalId"),
        arguments(
            monthly.formatted("revenue", "\"1\"", "daily", ",\"goalId\":\"a/b\""), 400, "/goalId"));
  }

  @ParameterizedTest(name = "{1} at {2}: {0}")
  @MethodSource("goals")
  @DisplayName("a bad goal is not set")
  void badGoal(String json, int status, String pointer) {
    Answer answer = server.post("/api/acme/sales-goals", json);
    Refusals.check(answer, status);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @ParameterizedTest(name = "{0} for {1} pieces")
  @CsvSource({"0.00,0,/amount", "-1.00,0,/amount", "1.00,-1,/units"})
  @DisplayName("a rule that a refund breaks is named before that its order is unknown")
  void ruleBeforeUnknown(String amount, int units, String pointer) {
    Answer answer =
        server.put(
            "/api/acme/orders/unknown/refunds/r1",
            "{\"refundedAt\":\"2026-11-01T10:00:00Z\",\"amount\":\"%s\",\"units\":%d}"
                .formatted(amount, units));
    Refusals.check(answer, 422);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  private static String dates(String start, String end) {
    return ",\"startDate\":\"" + start + "\",\"endDate\":\"" + end + "\"";
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
