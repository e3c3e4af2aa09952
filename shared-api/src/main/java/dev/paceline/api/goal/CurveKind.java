package dev.paceline.api.goal;

import dev.paceline.api.WireName;

/** How sales are expected to spread over a period: evenly, or as the store's own weeks went. */
public enum CurveKind implements WireName {
  LINEAR,
  SEASONAL
}
