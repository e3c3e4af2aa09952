package dev.paceline.query.order;

import dev.paceline.api.WireName;

/** What can become of an order. */
public enum ChangeKind implements WireName {
  REFUND,
  CANCELLATION,
  RETRACTION
}
