package dev.paceline.query.web;

import dev.paceline.api.WireName;
import dev.paceline.api.time.WireInstant;
import dev.paceline.edge.problem.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of queries strictly. All methods throw a {@link Refused}, answered with 400,
 * for what does not have the form; what is absent is null.
 */
public final class Parameters {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Parameters() {}

  /** A whole number from {@code min} to {@code max}. */
  public static @Nullable Long number(String name, @Nullable String text, long min, long max) {
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw Refused.malformed(name, "must be a whole number");
    }
    long number = Long.parseLong(text);
    if (number < min) {
      throw Refused.malformed(name, "must be at least " + min);
    }
    if (number > max) {
      throw Refused.malformed(name, "must be at most " + max);
    }
    return number;
  }

  /** A page's size from 1 to {@code max}, or {@code otherwise} if none is asked for. */
  public static int limit(@Nullable String text, int otherwise, int max) {
    Long limit = number("limit", text, 1, max);
    return limit == null ? otherwise : limit.intValue();
  }

  /** A day such as {@code 2026-11-01}. */
  public static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw Refused.malformed(name, "must be a day that exists");
    }
    throw Refused.malformed(name, "must be a day such as 2026-11-01");
  }

  /** An instant such as {@code 2026-11-01T10:00:00.000Z}, cut to milliseconds. */
  public static @Nullable Instant instant(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return WireInstant.parse(text);
    } catch (DateTimeException e) {
      throw Refused.malformed(name, "must be an instant such as 2026-11-01T10:00:00.000Z");
    }
  }

  /** {@code true} or {@code false}; absent is false. */
  public static boolean flag(String name, @Nullable String text) {
    return switch (text) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.malformed(name, "must be true or false");
    };
  }

  /** One of the words of a vocabulary. */
  public static <E extends Enum<E> & WireName> @Nullable E word(
      String name, @Nullable String text, Class<E> words) {
    if (text == null) {
      return null;
    }
    for (E word : words.getEnumConstants()) {
      if (word.wireName().equals(text)) {
        return word;
      }
    }
    throw Refused.malformed(
        name,
        Arrays.stream(words.getEnumConstants())
            .map(WireName::wireName)
            .collect(Collectors.joining(", ", "must be one of ", "")));
  }

  /** The value, which has to be given. */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw Refused.malformed(name, "must be given");
    }
    return value;
  }
}
