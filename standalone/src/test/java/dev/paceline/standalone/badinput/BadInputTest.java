package dev.paceline.standalone.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.BadTokens;
import dev.paceline.edge.testing.IssuerServer;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.StompSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Bad input is refused in plain words, and changes nothing")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
  private static final int MIB = 1 << 20;

  @TempDir static Path data;

  private static House house;
  private static int tried;
  private Attempts attempts;

  @BeforeAll
  static void start() throws Exception {
    house = new House(data);
    for (Endpoint one :
        List.of(
            Endpoint.STORE,
            Endpoint.YEN_STORE,
            Endpoint.ORDER,
            Endpoint.YEN_ORDER,
            Endpoint.CUSTOM_GOAL)) {
      taken(house.send(one.request(), one.good()), 201);
    }
    for (String order : List.of("cancelled", "retracted")) {
      taken(house.send("PUT /api/acme/orders/" + order, Endpoint.ORDER.good()), 201);
    }
  }

  private static void taken(Answer answer, Integer... statuses) {
    assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
  }

  @AfterAll
  static void stop() {
    System.out.printf("bad input: %d tried%n", tried);
    house.close();
  }

  @BeforeEach
  void begin() {
    attempts = new Attempts(house);
  }

  @AfterEach
  void nothingIsWrong() {
    tried += attempts.tried();
    assertThat(attempts.wrong()).isEmpty();
  }

  @Test
  @DisplayName("when a body is no request at all, at every endpoint and in every line")
  void bodies() {
    for (List<String> row : Rows.of("bodies")) {
      for (Endpoint endpoint : Endpoint.values()) {
        attempts.body(endpoint, endpoint.filled(Rows.expanded(row.getFirst())), status(row));
      }
    }
  }

  @Test
  @DisplayName("when one value of a good body is not what belongs there")
  void values() {
    List<List<String>> values = Rows.of("values");
    for (List<String> place : Rows.of("places")) {
      List<String> kinds = List.of(place.get(2).split(" "));
      for (List<String> value : values) {
        if (kinds.contains(value.getFirst())) {
          Endpoint endpoint = Endpoint.named(place.getFirst());
          String json = now(Rows.expanded(value.get(1)));
          attempts.body(endpoint, endpoint.with(place.get(1), json), status(value));
        }
      }
    }
  }

  @Test
  @DisplayName("when a body or a line is a byte too large, announced or not")
  void sizes() {
    Map<String, String> chunks = new HashMap<>(House.JSON);
    chunks.put("Transfer-Encoding", "chunked");
    for (Endpoint endpoint : Endpoint.values()) {
      String body = " ".repeat(MIB + 1 - endpoint.good().length()) + endpoint.good();
      attempts.body(endpoint, body, 413);
      attempts.request(
          "chunks for " + endpoint,
          () -> house.send("owner", endpoint.request(), chunks, body),
          List.of(413));
    }
  }

  @Test
  @DisplayName("when an id in a path can be the id of nothing")
  void ids() {
    for (List<String> id : Rows.of("ids")) {
      for (List<String> path : Rows.of("id-paths")) {
        String request = path.getFirst().replace("{}", Rows.expanded(id.getFirst()));
        String body = path.get(1).equals("-") ? "" : Endpoint.named(path.get(1)).good();
        attempts.request(request, () -> house.send(request, body), List.of(400, 404));
      }
    }
  }

  @Test
  @DisplayName("when parameters, headers, methods or forms are wrong, or not this caller's")
  void requests() {
    requests("requests");
  }

  private void requests(String table) {
    for (List<String> row : Rows.of(table)) {
      String request = now(Rows.expanded(row.get(1)));
      String cell = row.get(3);
      String body = cell.startsWith("$") ? Endpoint.named(cell.substring(1)).good() : cell;
      attempts.request(
          String.join(" ", row),
          () -> house.send(row.getFirst(), request, headers(row.get(2)), body),
          List.of(status(row)));
    }
  }

  @Test
  @DisplayName("when a token is none, or one that nobody should take, and nobody is asked about it")
  void tokens() throws Exception {
    try (IssuerServer stranger = IssuerServer.start()) {
      URI keys = URI.create(stranger.url() + "/keys");
      Map<String, String> bad =
          new HashMap<>(new BadTokens(house.forger(), house.issuer()).all(keys));
      bad.put("empty", "");
      bad.put("endless", "x".repeat(7_000));
      for (Map.Entry<String, String> token : bad.entrySet()) {
        Map<String, String> headers = new HashMap<>(House.JSON);
        headers.put("Authorization", "Bearer " + token.getValue());
        for (List<String> row : Rows.of("token-requests")) {
          attempts.request(
              token.getKey() + ": " + row.getFirst(),
              () -> house.send("", row.getFirst(), headers, row.get(1)),
              List.of(401));
        }
        String connect =
            "CONNECT\naccept-version:1.2\nhost:x\nAuthorization:Bearer %s\n\n"
                .formatted(token.getValue());
        attempts.frames(connect, false, "*");
      }
      assertThat(stranger.asked()).as("questions to a stranger").isZero();
    }
  }

  @Test
  @DisplayName("when a live connection is used for anything but what it is for")
  void frames() {
    for (List<String> row : Rows.of("frames")) {
      attempts.frames(frame(row.getFirst()), true, row.get(1));
    }
    for (List<String> row : Rows.of("first-frames")) {
      attempts.frames(frame(row.getFirst()), false, row.get(1));
    }
    for (List<String> row : Rows.of("handshakes")) {
      attempts.request(
          "handshake from " + row.getFirst(),
          () -> house.send("owner", "GET /api/live/sales-events", headers(row.getFirst()), ""),
          List.of(status(row)));
    }
  }

  @Test
  @DisplayName("when a token ends while its bearer is connected: the connection ends too")
  void tokenEnds() {
    String token =
        house.forger().token("brief", Duration.ofSeconds(3), List.of("acme"), Scope.SALES_READ);
    Instant start = Instant.now();
    try (StompSocket client = StompSocket.connect(house.url(), token)) {
      assertThat(client.next()).startsWith("CONNECTED");
      assertThat(client.awaitClose()).isEqualTo(4401);
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    tried++;
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  @DisplayName("while text that looks like code is text")
  void names() {
    int id = 0;
    for (List<String> row : Rows.of("names")) {
      String order = "/api/acme/orders/named-" + ++id;
      String body = Endpoint.ORDER.with("/lines/0/name", "\"" + row.getFirst() + "\"");
      Answer placed = house.send("PUT " + order, body);
      taken(placed, 201);
      Map<String, String> written = Map.of("Paceline-Position", Long.toString(placed.position()));
      Answer shown = house.send("owner", "GET " + order, written, "");
      assertThat(shown.text("/lines/0/name")).isEqualTo(row.getFirst());
      assertThat(shown.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      tried++;
    }
    attempts = new Attempts(house);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @DisplayName("while the same without the fault is taken, and nothing was logged of all that")
  void goodOnes() {
    for (Endpoint endpoint : Endpoint.values()) {
      taken(house.send(endpoint.request(), endpoint.good()), 200, 201);
      taken(house.send(endpoint.request(), endpoint.good()), 200);
    }
    attempts = new Attempts(house);
    requests("afterwards");
    assertThat(house.complaints()).isEmpty();
  }

  private static Map<String, String> headers(String cell) {
    Map<String, String> headers = new HashMap<>();
    Arrays.stream(cell.split(", "))
        .filter(header -> !header.isEmpty())
        .map(header -> header.split(": ?", 2))
        .forEach(header -> headers.put(header[0], header[1]));
    return headers;
  }

  private static String frame(String cell) {
    String frame = Rows.expanded(cell).replace("\\n", "\n").replace("\\0", "\0");
    return now(frame.replace("$token", "Bearer $token"));
  }

  private static int status(List<String> row) {
    return Integer.parseInt(row.getLast());
  }

  private static String now(String cell) {
    return cell.replace("$soon", Instant.now().plus(Duration.ofMinutes(6)).toString())
        .replace("$token", house.token("owner"));
  }
}
