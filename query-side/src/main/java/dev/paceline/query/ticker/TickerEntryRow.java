package dev.paceline.query.ticker;

import dev.paceline.api.money.Money;
import dev.paceline.api.order.ImageUrl;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.ProductSummary;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A ticker entry as it is stored. Only read: the projection writes the table. */
@Entity
@Immutable
@Table(name = "ticker_entry")
@IdClass(TickerEntryRow.Key.class)
class TickerEntryRow {
  /** The entry of a store. */
  record Key(String storeId, long seqWithTests) implements Serializable {}

  @Id private String storeId;
  @Id private long seqWithTests;
  private @Nullable Long seq;
  private String kind;
  private String orderId;
  private String productName;
  private @Nullable String imageUrl;
  private int moreItems;
  private long units;
  private long value;
  private String currency;
  private Instant placedAt;
  private Instant at;
  private Instant recordedAt;
  private @Nullable String city;
  private @Nullable String region;
  private @Nullable String country;
  private boolean late;
  private boolean test;
  private long position;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
  TickerEntryRow() {}

  TickerEntry entry() {
    return new TickerEntry(
        seqWithTests,
        seq,
        TickerKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        new OrderId(orderId),
        new ProductSummary(
            productName, imageUrl == null ? null : new ImageUrl(imageUrl), moreItems),
        units,
        new Money(value, Currency.getInstance(currency)),
        placedAt,
        at,
        recordedAt,
        place(),
        late,
        test,
        position);
  }

  private @Nullable Place place() {
    return city == null && region == null && country == null
        ? null
        : new Place(city, region, country);
  }
}
