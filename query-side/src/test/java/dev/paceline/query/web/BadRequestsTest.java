package dev.paceline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bad query")
class BadRequestsTest {
  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    new Given(server.jdbc()).store("acme", "Europe/London", "GBP", "monday");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "orders/recent?limit=0, /limit",
    "orders/recent?limit=-1, /limit",
    "orders/recent?limit=201, /limit",
    "orders/recent?limit=abc, /limit",
    "orders/recent?limit=, /limit",
    "orders/recent?limit=1.5, /limit",
    "orders/recent?limit=0x10, /limit",
    "orders/recent?limit=%2B5, /limit",
    "orders/recent?limit=99999999999999999999, /limit",
    "orders/recent?limit=5&limit=6, /limit",
    "orders/recent?before=x, /before",
    "orders/recent?after=-1, /after",
    "orders/recent?test=yes, /test",
    "orders/recent?asOf=2999-11-01T10:00:00Z, /asOf",
    "orders/recent?asOf=2026-11-01, /asOf",
    "orders/recent?asOf=2026-11-01T10:00:00, /asOf",
    "orders/recent?asOf=, /asOf",
    "orders/recent?position=0, /position",
    "orders/recent?position=-1, /position",
    "orders/recent?position=1000000, /position",
    "orders/recent?position=1e3, /position",
    "orders/recent?known=later, /known",
    "sales-progress?goalId=g&asOf=2999-11-01T10:00:00Z, /asOf",
    "sales-progress?goalId=g&asOf=x, /asOf",
    "sales-progress?goalId=g&position=1000000, /position",
    "sales-progress?goalId=g&known=NOW, /known",
    "sales, /from",
    "sales?from=2026-11-01&by=day, /to",
    "sales?from=2026-11-01&to=2026-11-02, /by",
    "sales?from=2026-11-01&to=2026-11-02&by=year, /by",
    "sales?from=2026-02-30&to=2026-11-02&by=day, /from",
    "sales?from=2026-11-01T00:00:00Z&to=2026-11-02&by=day, /from",
    "sales?from=2026-11-02&to=2026-11-01&by=day, /to",
    "sales?from=2016-01-01&to=2026-11-02&by=day, /to",
    "sales?from=0001-01-01&to=9999-12-31&by=month, /to",
  })
  @DisplayName("is told which parameter is wrong")
  void parameters(String query, String pointer) {
    var problem = server.get("/api/acme/" + query).problem(400, "unreadable");

    assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    assertThat(problem.at("/errors/0/detail").stringValue()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nobody",
        "/api/nobody/orders/recent?limit=0",
        "/api/ACME",
        "/api/acme*",
        "/api/live/sales",
        "/api/'%20OR%201=1--/orders/recent",
        "/api/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  @DisplayName("of a store that is unknown gets one and the same 404, whatever else is wrong")
  void unknownStore(String path) {
    var problem = server.get(path).problem(404, "unknown-store");

    assertThat(problem.get("detail").stringValue()).isEqualTo("there is no such store");
    assertThat(problem.has("errors")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1001", "a%20b", "..x", "'%20OR%201=1--", "%00"})
  @DisplayName("for an order that the store does not have gets 404")
  void unknownOrder(String order) {
    Answer answer = server.get("/api/acme/orders/" + order);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  @DisplayName("for nothing that there is gets 404")
  void unknownPath() {
    server.get("/api/acme/nothing/here").problem(404, "not-found");
    server.get("/nothing").problem(404, "not-found");
    server.get("/actuator/env").problem(404, "not-found");
    server.get("/actuator").problem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
  @DisplayName("with another method than GET gets 405 and is told which are allowed")
  void method(String method) {
    Answer answer = server.send(method, "/api/acme/orders/recent");

    answer.problem(405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  @DisplayName("for a form that there is none of gets 406")
  void notAcceptable() {
    server.get("/api/acme", "Accept", "image/png").problem(406, "not-acceptable");
    server.get("/api/acme/sales", "Accept", "image/png").problem(406, "not-acceptable");
    server.get("/api/acme/sales", "Accept", "nonsense").problem(406, "not-acceptable");
  }

  @Test
  @DisplayName("for a spreadsheet gets its problem as JSON")
  void problemForCsv() {
    server.get("/api/acme/sales", "Accept", "text/csv").problem(400, "unreadable");
    server.get("/api/nobody/sales", "Accept", "text/csv").problem(404, "unknown-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/a%2Fb HTTP/1.1",
        "GET /api/acme/orders/a%2Fb HTTP/1.1",
        "GET /api/acme/%2e%2e%2f HTTP/1.1",
        "GET /api/%zz HTTP/1.1",
        "GET /api/acme\\x HTTP/1.1",
        "GET /api/<acme> HTTP/1.1",
        "GET /api/acme/orders/%ff HTTP/1.1",
        "GET /api/acme;x=1/orders/recent%00 HTTP/1.1",
      })
  @DisplayName("that no parser should take is refused in the same form")
  void malformedLine(String line) throws IOException {
    String answer = raw(line);

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404).*");
    assertThat(answer).contains("application/problem+json", "\"urn:paceline:problem:");
    assertThat(answer).doesNotContain("Tomcat", "Exception", "<html");
  }

  @Test
  @DisplayName("does not keep the next one from being answered")
  void next() {
    assertThat(server.get("/api/acme").status()).isEqualTo(200);
  }

  private static String raw(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          line
              + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + TestIssuer.TRUSTED.tokenForAll()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
