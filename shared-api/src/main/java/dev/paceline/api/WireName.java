package dev.paceline.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum whose values are written in lower case with underscores. */
public interface WireName {
  /** The constant's name in Java. */
  String name();

  /** The constant as it is written in JSON: lower case with underscores. */
  @JsonValue
  default String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
