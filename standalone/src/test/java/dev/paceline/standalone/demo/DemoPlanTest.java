package dev.paceline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.order.OrderCommand;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo store")
class DemoPlanTest {
  private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(10));

  private final DemoPlan plan = new DemoPlan(new DemoOrders());

  @Test
  @DisplayName("does the same on the same day whenever it is asked, so nothing is sent twice")
  void repeatsItself() {
    assertThat(new DemoPlan(new DemoOrders()).between(START, END))
        .isEqualTo(plan.between(START, END));
  }

  @Test
  @DisplayName("leaves nothing out and doubles nothing when it is asked piece by piece")
  void adjoins() {
    List<DemoAction> pieces = new ArrayList<>();
    for (Instant at = START; at.isBefore(END); at = at.plus(Duration.ofHours(6))) {
      pieces.addAll(plan.between(at, at.plus(Duration.ofHours(6))));
    }

    assertThat(pieces).isEqualTo(plan.between(START, END));
  }

  @Test
  @DisplayName(
      "sells some hundred orders a day, of which a few come back, each after it was placed")
  void sells() {
    List<OrderCommand> commands =
        plan.between(START, END).stream().map(DemoAction::command).toList();
    Set<String> placed = new HashSet<>();
    int back = 0;
    for (OrderCommand command : commands) {
      if (command instanceof PlaceOrder) {
        assertThat(placed.add(command.streamId())).as(command.streamId()).isTrue();
      } else {
        back++;
      }
    }

    assertThat(placed.size()).isBetween(2_000, 4_000);
    assertThat(back).isBetween(placed.size() / 50, placed.size() / 10);
  }

  @Test
  @DisplayName("begins each day with an order, by which the day is recognised")
  void beginsDays() {
    LocalDate day = LocalDate.parse("2026-10-25");
    DemoAction first =
        plan.between(day.atStartOfDay(DemoPlan.ZONE).toInstant().minusMillis(1), END).stream()
            .filter(action -> action.command() instanceof PlaceOrder)
            .findFirst()
            .orElseThrow();

    assertThat(plan.firstOrderOf(day)).isEqualTo(first.command());
  }

  @Test
  @DisplayName("sells about every twenty seconds while somebody looks")
  void sellsLive() {
    LiveSales live = new LiveSales(new DemoOrders(), START);
    List<DemoAction> hour = live.between(START, START.plus(Duration.ofHours(1)));

    assertThat(hour).filteredOn(action -> action.command() instanceof PlaceOrder).hasSize(179);
    assertThat(hour).allMatch(action -> action.at().isAfter(START));
  }
}
