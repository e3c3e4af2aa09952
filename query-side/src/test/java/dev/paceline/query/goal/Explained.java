package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.QueryServer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** All pages of what a figure is made of. */
record Explained(String actual, List<JsonNode> items, List<JsonNode> pages) {

  /**
   * Walks through the pages.
   *
   * @param path with a query
   */
  static Explained at(QueryServer server, String path, Runnable betweenPages) {
    List<JsonNode> pages = new ArrayList<>();
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = server.get(path).json();
    pages.add(page);
    page.get("items").forEach(items::add);
    while (!page.get("next").isNull()) {
      betweenPages.run();
      page = server.get(path + "&cursor=" + page.get("next").asString()).json();
      pages.add(page);
      page.get("items").forEach(items::add);
    }
    return new Explained(pages.getFirst().get("actual").asString(), items, pages);
  }

  BigDecimal sum(String field) {
    return items.stream()
        .map(item -> new BigDecimal(item.get(field).asString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** All items add up, and are in the order of time. */
  void assertAddsUp(String of) {
    assertThat(sum("counts")).as(of).isEqualByComparingTo(actual);
    boolean isRevenue = actual.contains(".");
    assertThat(sum(isRevenue ? "amount" : "units")).as(of).isEqualByComparingTo(actual);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.get("actual").asString()).isEqualTo(actual));
    List<String> order =
        items.stream()
            .map(item ->
                item.get("at").asString() + "%012d".formatted(item.get("position").asLong()))
            .toList();
    assertThat(order).as(of).isSorted();
  }
}
