package dev.paceline.query.live;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.store.StoreId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the four destinations that a store has. They are read here, as raw strings and whole,
 * before any matcher of the framework sees them: those take wildcards, and deliver every store's
 * frames to whoever asks for {@code /topic/store.*.sales}.
 */
record LiveDestination(Kind kind, StoreId storeId, LiveTopic topic) {
  private static final Pattern FORM =
      Pattern.compile("/(app|topic)/store\\.([a-z0-9][a-z0-9-]{0,39})\\.(sales|goals)");

  /** A snapshot is answered once; a topic goes on. */
  enum Kind {
    APP,
    TOPIC
  }

  /** Reads a destination; null for everything that is not exactly one of the four. */
  static @Nullable LiveDestination parse(String destination) {
    Matcher matcher = FORM.matcher(destination);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return new LiveDestination(
          Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
          new StoreId(matcher.group(2)),
          LiveTopic.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)));
    } catch (InvalidValue reserved) {
      return null;
    }
  }

  /** The topic's name. */
  static String of(StoreId storeId, LiveTopic topic) {
    return "/topic/store." + storeId + "." + topic.word();
  }
}
