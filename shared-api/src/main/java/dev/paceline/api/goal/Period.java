package dev.paceline.api.goal;

import dev.paceline.api.WireName;

/** How long a goal runs, and whether it repeats. */
public enum Period implements WireName {
  DAILY,
  WEEKLY,
  MONTHLY,
  CUSTOM
}
