package dev.paceline.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.loader.Load;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/**
 * Three months of a real shop's orders, and what has to come of them. They are not part of this
 * repository; tests stand aside where they are absent.
 */
public final class RealOrders {
  /** Lines in the file. */
  public static final int COMMANDS = 4_290;

  private static final String NOTHING = ",0,0,0.00,0.00,0,0.00,0,0.00,0.00,0,0";

  private final Path folder;

  private RealOrders(Path folder) {
    this.folder = folder;
  }

  /** Looks for them in {@code shared/data} beside this repository, or beside one of its parents. */
  public static RealOrders orStandAside() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data/online-retail");
      if (Files.isDirectory(data)) {
        return new RealOrders(data);
      }
    }
    Assumptions.abort("no ../shared/data/online-retail beside the repository: test stands aside");
    throw new AssertionError();
  }

  /** Loads them with the load tool and returns what it says. */
  public String load(Api api, String store, int exitCode) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Load.run(
            out,
            out,
            "--url",
            api.commands().toString(),
            "--open",
            "Online Retail,Europe/London,GBP",
            "--patience",
            "600",
            "--token",
            api.token(),
            store,
            folder.resolve("orders.ndjson.gz").toString());
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isEqualTo(exitCode);
    return text;
  }

  /** Compares days, weeks and months with what was computed apart, in every column. */
  public void requireTotals(Api api, String store, long position) {
    for (String by : List.of("day", "week", "month")) {
      Answer answer =
          api.get("/api/" + store + "/sales?from=2010-12-01&to=2011-02-28&by=" + by, position);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(rows(answer.json())).as("sales by " + by).isEqualTo(expected(by));
    }
  }

  private List<String> expected(String by) {
    try (Stream<String> lines = Files.lines(folder.resolve("expected-by-" + by + ".csv"))) {
      return lines.skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(JsonNode sales) {
    List<String> rows = new ArrayList<>();
    for (JsonNode bucket : sales.at("/buckets")) {
      long units = bucket.at("/units").asLong();
      long processed = bucket.at("/netUnits/processed").asLong();
      long ordered = bucket.at("/netUnits/ordered").asLong();
      String row =
          String.join(
              ",",
              bucket.at("/start").asString(),
              bucket.at("/orders").asString(),
              Long.toString(units),
              money(bucket, "/gross"),
              money(bucket, "/refunds/processed"),
              Long.toString(units - processed),
              money(bucket, "/refunds/ordered"),
              Long.toString(units - ordered),
              money(bucket, "/net/processed"),
              money(bucket, "/net/ordered"),
              Long.toString(processed),
              Long.toString(ordered));
      if (!row.endsWith(NOTHING)) { // The files leave out days without any trade.
        rows.add(row);
      }
    }
    return rows;
  }

  private static String money(JsonNode bucket, String pointer) {
    JsonNode amount = bucket.at(pointer);
    assertThat(amount.isString()).as("%s is a decimal string", pointer).isTrue();
    assertThat(new BigDecimal(amount.asString()).scale()).isEqualTo(2);
    return amount.asString();
  }
}
