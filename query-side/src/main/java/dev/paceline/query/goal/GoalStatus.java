package dev.paceline.query.goal;

import dev.paceline.api.WireName;

/** Whether a goal is pursued. */
public enum GoalStatus implements WireName {
  ACTIVE,
  RETIRED
}
