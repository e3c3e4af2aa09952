package dev.paceline.query.live;

import java.util.Locale;

/** What of a store can be followed. */
enum LiveTopic {
  SALES,
  GOALS;

  /** Its name in destinations. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
