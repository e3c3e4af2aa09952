package dev.paceline.api.goal;

import dev.paceline.api.WireName;

/** In which period a refund counts: the one it was processed in, or the one of its order. */
public enum RefundsCountOn implements WireName {
  PROCESSED,
  ORDERED
}
