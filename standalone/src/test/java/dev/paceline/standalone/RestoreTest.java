package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("An installation that was lost")
class RestoreTest {
  private static final String PASSWORD = "back where it was";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String STORE =
      """
      {"name":"Shop","timeZone":"UTC","currency":"GBP","weekStart":"monday"}\
      """;

  @TempDir Path folder;

  private interface Visit {
    void with(Api api) throws Exception;
  }

  private static void run(Path data, Visit visit) throws Exception {
    try (ConfigurableApplicationContext paceline =
        StandaloneApplication.application()
            .run("--server.port=0", "--paceline.data=" + data, "--paceline.password=" + PASSWORD)) {
      int port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
      visit.with(Api.at(URI.create("http://127.0.0.1:" + port), "owner", PASSWORD));
    }
  }

  private static String restore(int expected, Path data, Object... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("--paceline.data=" + data));
    for (Object word : words) {
      all.add(word.toString());
    }
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = StandaloneApplication.restore(all, out);
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isEqualTo(expected);
    return text;
  }

  /** A file of one line that is longer than any event makes it. */
  private Path endless() throws Exception {
    Path file = folder.resolve("endless.ndjson");
    byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 66; i++) {
        out.write(piece);
      }
    }
    return file;
  }

  private static void sell(Api api, String store, String order) {
    Answer answer =
        api.put(
            "/api/" + store + "/orders/" + order,
            """
            {"placedAt":"2026-11-01T09:00:00Z","currency":"GBP","lines":[{"sku":"1",\
            "name":"Tea £","quantity":2,"unitPrice":"3.00"}]}\
            """);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static String export(Api api, String store, String range) {
    Answer answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get("/api/" + store + "/audit-export" + range),
                got -> got.status() != 503);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Events with their links: checkpoints and seals are of their time and key. */
  private static List<String> events(String export) {
    return export.lines().filter(line -> line.contains("\"chainhash\":")).toList();
  }

  @Test
  @DisplayName("is there again from its exports: the same chain, the same figures, and it sells on")
  void restored() throws Exception {
    Path first = folder.resolve("acme-1.ndjson");
    Path second = folder.resolve("acme-2.ndjson");
    Path bon = folder.resolve("bon.ndjson");
    Path key = folder.resolve("audit-key.json");
    String[] figures = new String[1];
    run(
        folder.resolve("lost"),
        api -> {
          for (String store : List.of("acme", "bon", "left-out")) {
            assertThat(api.put("/api/" + store, STORE).status()).isEqualTo(201);
          }
          for (int i = 0; i < 30; i++) {
            sell(api, List.of("acme", "bon", "left-out").get(i % 3), "order-" + i);
          }
          Files.writeString(first, export(api, "acme", "?to=12"));
          Files.writeString(second, export(api, "acme", "?from=13"));
          Files.writeString(bon, export(api, "bon", ""));
          Files.writeString(key, api.get("/api/audit-key").body());
          figures[0] =
              api.get("/api/acme/orders/recent?limit=50", 33).json().get("entries").toString();
        });

    Path again = folder.resolve("again");
    assertThat(restore(2, again, folder.resolve("none"))).contains("there is no file");
    assertThat(restore(2, again)).contains("Usage");
    assertThat(restore(2, again, second)).contains("the first");
    assertThat(restore(2, again, second, first)).contains("does not follow");
    assertThat(restore(2, again, first, first)).contains("does not follow");
    Path forged = folder.resolve("forged.ndjson");
    Files.writeString(forged, Files.readString(first).replaceFirst("3\\.00", "4.00"));
    assertThat(restore(2, again, bon, forged)).contains("forged.ndjson, line ", "has not the hash");
    Path cut = folder.resolve("cut.ndjson");
    String whole = Files.readString(first);
    Files.writeString(cut, whole.substring(0, whole.lastIndexOf("\n", whole.length() - 2) + 1));
    assertThat(restore(2, again, cut)).contains("cut off");
    for (String option : List.of("--keys=" + key, "--Key=" + key, "--earlier", "-key", "--debug")) {
      assertThat(restore(2, again, first, option)).contains("--key KEY").contains("Nothing was");
    }
    assertThat(restore(2, again, first, "--key=" + first)).contains("no public key");
    assertThat(restore(2, again, first, "--key=" + folder.resolve("none"))).contains("no file");
    assertThat(restore(2, again, endless(), "--key", key))
        .contains("Nothing was restored: ", "endless", "a line without an end");
    assertThat(restore(0, again, first, second, bon, "--key=" + key))
        .contains("acme: 11 events restored", "bon: 11 events restored")
        .endsWith("Every signature was checked and is of a key that was given.\n");
    assertThat(restore(2, again, first)).contains("not empty");
    assertThat(restore(0, folder.resolve("unchecked"), bon))
        .endsWith("SIGNATURES WERE NOT CHECKED, only the chain: there was no --key KEY.\n");

    run(
        again,
        api -> {
          assertThat(events(export(api, "acme", "")))
              .isEqualTo(events(Files.readString(first) + Files.readString(second)));
          assertThat(events(export(api, "bon", ""))).isEqualTo(events(Files.readString(bon)));
          assertThat(
                  api.get("/api/acme/orders/recent?limit=50", 31).json().get("entries").toString())
              .isEqualTo(figures[0]);
          assertThat(api.get("/api/left-out").status()).isEqualTo(404);
          Answer repeated =
              api.put(
                  "/api/acme/orders/order-0",
                  """
                  {"placedAt":"2026-11-01T09:00:00Z","currency":"GBP","lines":[{"sku":"1",\
                  "name":"Tea £","quantity":2,"unitPrice":"3.00"}]}\
                  """);
          assertThat(repeated.status()).isEqualTo(200);
          sell(api, "acme", "after");
          // The highest position of the two stores was 32: left-out had the one after it.
          String grown = export(api, "acme", "");
          assertThat(events(grown)).hasSize(12);
          assertThat(events(grown).getLast()).contains("\"position\":\"33\"");
          assertThat(api.get("/api/acme", 33).status()).isEqualTo(200);
          assertThat(api.get("/api/admin/projections").status()).isEqualTo(403);
        });
  }
}
