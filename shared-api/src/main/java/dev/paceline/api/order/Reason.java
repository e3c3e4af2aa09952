package dev.paceline.api.order;

import dev.paceline.api.WireName;

/** Why something was given back: one of a few words, so that no personal data gets in. */
public enum Reason implements WireName {
  CUSTOMER,
  FRAUD,
  STOCK,
  MISTAKE,
  OTHER
}
