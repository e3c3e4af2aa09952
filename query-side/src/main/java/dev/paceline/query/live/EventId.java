package dev.paceline.query.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a store's ticker: what a server-sent event carries as its id. */
record EventId(int epoch, long seq) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}):([0-9]{1,18})");

  /** Reads {@code epoch:seq}; null for everything that is not exactly that. */
  static @Nullable EventId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? new EventId(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)))
        : null;
  }

  @Override
  public String toString() {
    return epoch + ":" + seq;
  }
}
