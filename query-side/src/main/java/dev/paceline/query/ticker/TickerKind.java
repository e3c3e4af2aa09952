package dev.paceline.query.ticker;

import dev.paceline.api.WireName;

/** What a ticker entry tells. */
public enum TickerKind implements WireName {
  SALE,
  REFUND,
  CANCELLATION,
  RETRACTION
}
