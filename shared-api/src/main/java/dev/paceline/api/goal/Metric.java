package dev.paceline.api.goal;

import dev.paceline.api.WireName;

/** What a goal counts. */
public enum Metric implements WireName {
  REVENUE,
  UNITS_SOLD
}
