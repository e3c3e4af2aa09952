package dev.paceline.query.projection;

import dev.paceline.query.ticker.TickerCount;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far the rows of a store have come.
 *
 * @param position of the last event that they include
 * @param count the ticker's numbering so far
 * @param parked where they stopped, if they did
 */
public record Cursor(String storeId, long position, TickerCount count, @Nullable Parked parked) {

  /** The event at which a store's rows stopped, and why it could not be folded. */
  public record Parked(long position, String error) {
    /** Java and libraries name classes in their messages, which tell an operator nothing. */
    private static final Pattern CLASS = Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)*\\.[A-Z]\\w*");

    /** The event at that position, which could not be folded for this reason. */
    public static Parked by(long position, Throwable cause) {
      String message = cause.getMessage();
      String plain =
          message == null || CLASS.matcher(message).find() ? "the event cannot be folded" : message;
      // It is shown to people and kept in a column of text, whatever a broken payload made of it.
      String line = plain.replaceAll("\\p{Cntrl}+", " ");
      return new Parked(position, line.substring(0, Math.min(line.length(), 500)));
    }
  }

  /** The same further on. */
  public Cursor movedTo(long last, TickerCount counted) {
    return new Cursor(storeId, last, counted, parked);
  }

  Cursor parkedAt(Parked where) {
    return new Cursor(storeId, position, count, where);
  }

  Cursor released() {
    return new Cursor(storeId, position, count, null);
  }
}
