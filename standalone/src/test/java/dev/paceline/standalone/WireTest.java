package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("On the wire")
@Timeout(120)
class WireTest {
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir static Path data;

  private static ConfigurableApplicationContext paceline;
  private static int port;

  @BeforeAll
  static void start() {
    paceline =
        StandaloneApplication.application()
            .run(
                "--server.port=0",
                "--paceline.public-url=https://sales.example.com",
                "--server.tomcat.connection-timeout=3s",
                "--paceline.data=" + data,
                "--paceline.password=" + PASSWORD);
    port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    paceline.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET /api/acme HT", "GET /api/acme HTTP/1.1\r\nHost: a\r\nX-More: "})
  @DisplayName("a connection is closed that does not say what it wants")
  void closesSilentConnections(String begun) throws IOException {
    try (Socket socket = send(begun)) {
      long start = System.nanoTime();
      socket.getInputStream().readAllBytes();
      assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.SECONDS.toNanos(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
  @DisplayName("a form without a token is refused before it is read")
  void refusesForms(String type) throws IOException {
    String head =
        "PUT /api/acme HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %s\r\n\r\n";
    try (Socket socket = send(head.formatted(type, 4 << 20))) {
      assertThat(statusOf(socket)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/login"})
  @DisplayName("a form is refused that is longer than any that makes sense")
  void refusesLongForms(String path) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: %s\r\n\r\n";
    try (Socket socket = send(head.formatted(path, 4 << 20))) {
      assertThat(statusOf(socket)).isIn(413, 302);
    }
  }

  @Test
  @DisplayName("an import may be silent within its body for longer than a request line may take")
  void waitsForImports() throws IOException {
    URI site = URI.create("http://127.0.0.1:" + port);
    Api backend = Api.at(site, "store-backend", PASSWORD);
    Answer opened =
        backend.put(
            "/api/acme",
            "{\"name\":\"Acme\",\"timeZone\":\"Europe/London\",\"currency\":\"GBP\","
                + "\"weekStart\":\"monday\"}");
    assertThat(opened.status()).isEqualTo(201);
    String head =
        "POST /api/acme/orders/import HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + "Authorization: Bearer %s\r\nContent-Type: application/x-ndjson\r\n"
            + "Content-Length: 8\r\n\r\n{}\n";
    try (Socket socket = send(head.formatted(backend.token()))) {
      Thread.sleep(7_000); // What is tested is that time goes by.
      socket.getOutputStream().write("{}\n{}".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("\"line\":3");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("live connections come from the page's public address, and from no other page")
  void takesPublicOrigin() throws IOException {
    assertThat(handshake("https://sales.example.com")).isEqualTo(101);
    assertThat(handshake("https://evil.example.com")).isEqualTo(403);
    assertThat(handshake("http://sales.example.com")).isEqualTo(403);
  }

  private static int handshake(String origin) throws IOException {
    String head =
        "GET /api/live/sales-events HTTP/1.1\r\nHost: 10.0.0.1:8080\r\nOrigin: %s\r\n"
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    try (Socket socket = send(head.formatted(origin))) {
      return statusOf(socket);
    }
  }

  private static Socket send(String text) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static int statusOf(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    String start = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    assertThat(start).startsWith("HTTP/1.1 ");
    return Integer.parseInt(start.substring("HTTP/1.1 ".length()));
  }
}
