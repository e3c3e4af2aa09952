package dev.paceline.query.projection;

import static dev.paceline.query.projection.Shop.at;
import static dev.paceline.query.projection.Shop.totals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.ticker.TickerCount;
import dev.paceline.query.ticker.TickerEntry;
import dev.paceline.query.ticker.TickerKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What events tell the ticker")
class TickerRulesTest {
  private final Shop shop = new Shop().opened();

  @Test
  @DisplayName("every event of an order is an entry, numbered 1, 2, 3 as they were recorded")
  void entries() {
    shop.placed("1", at("10:00"))
        .refunded(at("10:00"), at("11:00"), totals(500, 700, 1))
        .cancelled(at("10:00"), at("12:00"), totals(1500, 1800, 1))
        .retracted(at("10:00"), at("12:00"), totals(0, 0, 0));
    assertThat(shop.ticker()).extracting(TickerEntry::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(shop.ticker())
        .extracting(TickerEntry::kind)
        .containsExactly(
            TickerKind.SALE, TickerKind.REFUND, TickerKind.CANCELLATION, TickerKind.RETRACTION);
  }

  @Test
  @DisplayName("a sale shows the order's total; what follows shows what was given back")
  void value() {
    shop.placed("1", at("10:00")).refunded(at("10:00"), at("11:00"), totals(500, 700, 1));
    assertThat(shop.ticker())
        .extracting(entry -> entry.value().decimal())
        .containsExactly("25.00", "7.00");
    assertThat(shop.ticker()).extracting(TickerEntry::units).containsExactly(2L, 1L);
    assertThat(shop.ticker()).extracting(TickerEntry::at).containsExactly(at("10:00"), at("11:00"));
  }

  @Test
  @DisplayName("what was recorded more than 24 hours after it happened is late, 24 hours is not")
  void late() {
    Instant recorded = at("12:00");
    shop.recordedAt(recorded)
        .placed("1", recorded.minus(Duration.ofHours(24)))
        .placed("2", recorded.minus(Duration.ofHours(24)).minusMillis(1));
    assertThat(shop.ticker()).extracting(TickerEntry::late).containsExactly(false, true);
  }

  @Test
  @DisplayName("lateness is of what happened, not of the order's age")
  void lateRefund() {
    Instant placed = at("12:00").minus(Duration.ofDays(30));
    shop.recordedAt(at("12:00")).refunded(placed, at("11:59"), totals(500, 500, 1));
    assertThat(shop.ticker()).extracting(TickerEntry::late).containsExactly(false);
  }

  @Test
  @DisplayName("test orders leave no hole: they have a number only among all entries")
  void testOrders() {
    shop.placed("1", at("10:00")).placedAsTest("2", at("10:01")).placed("3", at("10:02"));
    assertThat(shop.ticker()).extracting(TickerEntry::seq).containsExactly(1L, null, 2L);
    assertThat(shop.ticker()).extracting(TickerEntry::seqWithTests).containsExactly(1L, 2L, 3L);
    assertThat(shop.rows().tickerCount().get()).isEqualTo(new TickerCount(2, 3));
  }
}
