package dev.paceline.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.command.http.CommandServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Three months of a real shop")
class RealShopTest {
  private static final Path ORDERS = Path.of("shared/data/online-retail/orders.ndjson.gz");

  @Test
  @DisplayName("go in, each line once; sent again, nothing changes")
  void goInOnce() throws IOException {
    String lines = orders();
    try (CommandServer server = CommandServer.start()) {
      server.openStore("shop", "GBP");
      JsonNode first = server.importing("shop", lines).lines().getLast();
      assertThat(first.get("created").intValue()).isEqualTo(4_290);
      assertThat(first.get("failed").intValue()).isZero();
      assertThat(first.get("position").longValue()).isEqualTo(4_291);
      JsonNode again = server.importing("shop", lines).lines().getLast();
      assertThat(again.get("unchanged").intValue()).isEqualTo(4_290);
      assertThat(again.get("position").longValue()).isEqualTo(4_291);
      try (CommandServer afresh = CommandServer.start(server.database())) {
        JsonNode elsewhere = afresh.importing("shop", lines).lines().getLast();
        assertThat(elsewhere.get("unchanged").intValue()).isEqualTo(4_290);
      }
      assertThat(server.eventsRecorded()).isEqualTo(4_291);
    }
  }

  /** The data stands beside the repository, or somewhere above it. */
  private static String orders() throws IOException {
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null && !Files.exists(directory.resolve(ORDERS))) {
      directory = directory.getParent();
    }
    assumeTrue(directory != null, "stands aside: there is no " + ORDERS + " beside the repository");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve(ORDERS)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
