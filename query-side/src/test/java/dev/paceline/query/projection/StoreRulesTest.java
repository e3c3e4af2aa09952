package dev.paceline.query.projection;

import static dev.paceline.query.projection.Shop.at;
import static dev.paceline.query.projection.Shop.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.query.order.ChangeKind;
import dev.paceline.query.order.OrderChange;
import dev.paceline.query.store.CalendarEra;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What events do to a store and its orders")
class StoreRulesTest {
  private final Shop shop = new Shop().recordedAt(at("08:00")).opened();

  @Test
  @DisplayName("each change counts as a revision; only another calendar begins an era")
  void eras() {
    shop.recordedAt(at("09:00"))
        .changed("Europe/London", DayOfWeek.MONDAY)
        .recordedAt(at("10:00"))
        .changed("Asia/Tokyo", DayOfWeek.SUNDAY);
    assertThat(shop.rows().store().get().revision()).isEqualTo(3);
    assertThat(shop.rows().store().get().openedAt()).isEqualTo(at("08:00"));
    assertThat(shop.rows().store().get().eras())
        .containsExactly(
            new CalendarEra(at("08:00"), ZoneId.of("Europe/London"), DayOfWeek.MONDAY),
            new CalendarEra(at("10:00"), ZoneId.of("Asia/Tokyo"), DayOfWeek.SUNDAY));
  }

  @Test
  @DisplayName("what became of an order is kept beside what was ordered")
  void changes() {
    shop.placed("1", at("10:00")).refunded(at("10:00"), at("11:00"), totals(500, 700, 1));
    assertThat(shop.rows().orders().added()).singleElement().matches(row -> row.netSales() == 2000);
    assertThat(shop.rows().orderChanges().added())
        .singleElement()
        .extracting(OrderChange::kind, OrderChange::netSales, OrderChange::total)
        .containsExactly(ChangeKind.REFUND, 500L, 700L);
  }

  @Test
  @DisplayName("an event that does not follow from those before it is refused")
  void refused() {
    assertThatThrownBy(shop::opened).hasMessage("the store was opened before");
    assertThatThrownBy(() -> shop.given("nonsense"))
        .hasMessage("there is no rule for such an event");
  }
}
