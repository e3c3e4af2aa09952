package dev.paceline.command.decision;

import dev.paceline.api.WireName;

/** What a command that was accepted did. */
public enum Outcome implements WireName {
  /** Something is recorded that was not there before. */
  CREATED,
  /** Something recorded earlier is different from now on. */
  CHANGED,
  /** It was recorded already, with the same content. */
  UNCHANGED
}
