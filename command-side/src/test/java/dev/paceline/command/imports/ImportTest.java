package dev.paceline.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.command.http.Answer;
import dev.paceline.command.http.CommandServer;
import dev.paceline.command.http.OrderJson;
import dev.paceline.edge.testing.TestIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An import")
class ImportTest {
  private static CommandServer server;

  @BeforeAll
  static void start() {
    server = CommandServer.start();
    server.openStore("acme", "GBP");
    server.openStore("many", "GBP");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("answers each line in order; a bad one is reported and the rest goes on")
  void goesOn() {
    String lines =
        String.join(
            "\n",
            order("1"),
            "",
            "not JSON",
            order("1").replace("10.00", "11.00"),
            refund("1", "r1", "45.01"),
            refund("1", "r1", "45.00") + "\r",
            refund("unknown", "r1", "1.00"),
            "x".repeat((1 << 20) + 1),
            "   ",
            "{\"type\":\"DropTable\",\"orderId\":\"1\"}",
            "{\"type\":\"CancelOrder\",\"orderId\":\"1\",\"cancelledAt\":\"2026-11-02T10:00:00Z\"}",
            "{\"type\":\"RetractOrder\",\"orderId\":\"1\",\"retractedAt\":\"2026-11-02T10:00:00Z\"}",
            order("1"),
            order("recent"),
            order("1").replace("\"type\"", "\"x\":1,\"type\""));
    Answer answer = server.importing("acme", lines);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answer.lines().stream().limit(13).map(ImportTest::summary))
        .containsExactly(
            "1 created",
            "3 failed 400",
            "4 failed 409",
            "5 failed 422",
            "6 created",
            "7 failed 404",
            "8 failed 413",
            "10 failed 422",
            "11 created",
            "12 created",
            "13 unchanged",
            "14 failed 422",
            "15 failed 400");
    assertThat(answer.lines().getFirst().propertyNames())
        .containsExactly("line", "status", "position", "problem");
    JsonNode failed = answer.lines().get(1);
    assertThat(failed.get("position").isNull()).isTrue();
    assertThat(failed.get("problem").propertyNames())
        .containsExactly("type", "title", "status", "detail", "instance");
    JsonNode done = answer.lines().getLast();
    assertThat(done.get("done").booleanValue()).isTrue();
    assertThat(done.get("created").intValue()).isEqualTo(4);
    assertThat(done.get("unchanged").intValue()).isEqualTo(1);
    assertThat(done.get("failed").intValue()).isEqualTo(8);
    assertThat(done.get("position").longValue())
        .isEqualTo(answer.lines().get(9).get("position").longValue());
  }

  @Test
  @DisplayName("keeps the lines of one order in their order, however many orders there are")
  void keepsOrder() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append(order("o" + i)).append('\n');
      for (int r = 0; r < 9; r++) {
        lines.append(refund("o" + i, "r" + r, "5.00")).append('\n');
      }
    }
    List<JsonNode> results = server.importing("many", lines.toString()).lines();
    assertThat(results).hasSize(3_001);
    assertThat(results.getLast().get("created").intValue()).isEqualTo(3_000);
    assertThat(results.subList(0, 3_000))
        .extracting(line -> line.get("line").intValue())
        .isSorted();
  }

  @Test
  @DisplayName("answers while it is still being sent")
  void answersAtOnce() throws IOException {
    // Java's own client reads no answer before it has sent everything: hence by hand.
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      send(
          socket,
          "POST /api/acme/orders/import HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-ndjson\r\nAuthorization: Bearer "
              + TestIssuer.TRUSTED.tokenForAll()
              + "\r\n\r\n");
      send(socket, chunk(order("live-1") + "\n"));
      assertThat(nextLine(answer)).contains("\"line\":1", "created");
      send(socket, chunk(order("live-2") + "\n"));
      assertThat(nextLine(answer)).contains("\"line\":2", "created");
      send(socket, "0\r\n\r\n");
      assertThat(nextLine(answer)).contains("\"done\":true", "\"created\":2");
    }
  }

  @Test
  @DisplayName("stops quietly when its client is gone, and the next one is served")
  void clientGone() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      send(
          socket,
          "POST /api/acme/orders/import HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-ndjson\r\n\r\n");
      send(socket, chunk(order("gone-1") + "\n" + order("gone-2")));
      socket.setSoLinger(true, 0);
    }
    assertThat(server.importing("acme", order("next")).lines()).hasSize(2);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  private static String nextLine(BufferedReader answer) throws IOException {
    String line = answer.readLine();
    while (!line.startsWith("{")) {
      line = answer.readLine();
    }
    return line;
  }

  private static String order(String id) {
    String start = "{\"type\":\"PlaceOrder\",\"orderId\":\"" + id + "\",";
    return start + OrderJson.good().replace("\n", "").substring(1);
  }

  private static String refund(String orderId, String refundId, String amount) {
    return "{\"type\":\"RefundOrder\",\"orderId\":\"%s\",\"refundId\":\"%s\",\"amount\":\"%s\","
            .formatted(orderId, refundId, amount)
        + "\"refundedAt\":\"2026-11-02T10:00:00Z\"}";
  }

  private static String summary(JsonNode line) {
    String status = line.get("line").asString() + " " + line.get("status").stringValue();
    return line.get("problem").isNull()
        ? status
        : status + " " + line.at("/problem/status").asString();
  }
}
