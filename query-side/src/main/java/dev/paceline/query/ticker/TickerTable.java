package dev.paceline.query.ticker;

import dev.paceline.api.money.Currencies;
import dev.paceline.api.money.Money;
import dev.paceline.api.order.ImageUrl;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.ProductSummary;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How entries lie in the table {@code ticker_entry}. */
public final class TickerTable {
  /** The table. */
  public static final Table<TickerEntry> TABLE =
      new Table<>(
          "ticker_entry",
          List.of(new Column<>("seq_with_tests", SqlType.BIGINT, TickerEntry::seqWithTests)),
          List.of(
              new Column<>("seq", SqlType.BIGINT, TickerEntry::seq),
              new Column<>("kind", SqlType.TEXT, entry -> entry.kind().wireName()),
              new Column<>("order_id", SqlType.TEXT, entry -> entry.orderId().value()),
              new Column<>("product_name", SqlType.TEXT, entry -> entry.product().name()),
              new Column<>("image_url", SqlType.TEXT, TickerTable::image),
              new Column<>("more_items", SqlType.INTEGER, entry -> entry.product().moreItems()),
              new Column<>("units", SqlType.BIGINT, TickerEntry::units),
              new Column<>("value", SqlType.BIGINT, entry -> entry.value().minorUnits()),
              new Column<>("currency", SqlType.TEXT, entry -> entry.value().currency().toString()),
              new Column<>("placed_at", SqlType.INSTANT, TickerEntry::placedAt),
              new Column<>("at", SqlType.INSTANT, TickerEntry::at),
              new Column<>("recorded_at", SqlType.INSTANT, TickerEntry::recordedAt),
              new Column<>("city", SqlType.TEXT, entry -> part(entry, Place::city)),
              new Column<>("region", SqlType.TEXT, entry -> part(entry, Place::region)),
              new Column<>("country", SqlType.TEXT, entry -> part(entry, Place::country)),
              new Column<>("late", SqlType.BOOLEAN, TickerEntry::late),
              new Column<>("test", SqlType.BOOLEAN, TickerEntry::test),
              new Column<>("position", SqlType.BIGINT, TickerEntry::position)),
          TickerTable::read);

  private TickerTable() {}

  private static @Nullable Object image(TickerEntry entry) {
    ImageUrl image = entry.product().imageUrl();
    return image == null ? null : image.value();
  }

  private static @Nullable Object part(TickerEntry entry, Function<Place, @Nullable String> part) {
    Place place = entry.location();
    return place == null ? null : part.apply(place);
  }

  private static TickerEntry read(ResultSet line) throws SQLException {
    long seq = line.getLong("seq");
    Long numbered = line.wasNull() ? null : seq;
    return new TickerEntry(
        line.getLong("seq_with_tests"),
        numbered,
        TickerKind.valueOf(line.getString("kind").toUpperCase(Locale.ROOT)),
        new OrderId(line.getString("order_id")),
        product(line),
        line.getLong("units"),
        new Money(line.getLong("value"), Currencies.of(line.getString("currency"))),
        Querying.instant(line, "placed_at"),
        Querying.instant(line, "at"),
        Querying.instant(line, "recorded_at"),
        place(line),
        line.getBoolean("late"),
        line.getBoolean("test"),
        line.getLong("position"));
  }

  private static ProductSummary product(ResultSet line) throws SQLException {
    String image = line.getString("image_url");
    return new ProductSummary(
        line.getString("product_name"),
        image == null ? null : new ImageUrl(image),
        line.getInt("more_items"));
  }

  private static @Nullable Place place(ResultSet line) throws SQLException {
    String city = line.getString("city");
    String region = line.getString("region");
    String country = line.getString("country");
    return city == null && region == null && country == null
        ? null
        : new Place(city, region, country);
  }
}
