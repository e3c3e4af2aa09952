package dev.paceline.command.web;

import dev.paceline.api.Identifiers;
import dev.paceline.api.InvalidValue;
import dev.paceline.api.WireName;
import dev.paceline.api.money.Currencies;
import dev.paceline.api.money.Money;
import dev.paceline.api.time.WireInstant;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The forms that values of the API have. */
public final class Forms {
  private static final int LONGEST_DECIMAL = 64;
  private static final Pattern DECIMAL_FORM = Pattern.compile("-?(0|[1-9][0-9]{0,18})(\\.[0-9]+)?");
  private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A string without U+0000 and without halves of characters, which no database would take. */
  public static final Form<String> TEXT = Forms::text;

  /** What has the form of an id; whether it is a reserved one is told by the id itself. */
  public static final Form<String> ID = TEXT.then(Forms::id);

  /** A JSON integer of at most 32 bits; 1.0 is none. */
  public static final Form<Integer> INTEGER = Forms::integer;

  /** A JSON integer of at most 64 bits. */
  public static final Form<Long> LONG_INTEGER = Forms::longInteger;

  /** {@code true} or {@code false}. */
  public static final Form<Boolean> FLAG = Forms::flag;

  /** A decimal in a string: {@code "-0.50"}. */
  public static final Form<BigDecimal> DECIMAL = TEXT.then(Forms::decimal);

  /** An instant with an offset, cut to milliseconds. */
  public static final Form<Instant> INSTANT = TEXT.then(text -> timed(text, WireInstant::parse));

  /** A calendar day such as {@code 2026-11-01}. */
  public static final Form<LocalDate> DATE = TEXT.then(Forms::date);

  /** An ISO 4217 code. */
  public static final Form<Currency> CURRENCY = TEXT.then(Currencies::of);

  /** A day of the week in lower case. */
  public static final Form<DayOfWeek> WEEKDAY =
      TEXT.then(text -> word(text, DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT)));

  private Forms() {}

  /** One of the words of an enum. */
  public static <E extends WireName> Form<E> oneOf(E[] words) {
    return TEXT.then(text -> word(text, words, WireName::wireName));
  }

  /** An amount in a currency; none where the currency itself is faulty. */
  public static Form<Money> money(Field<Currency> currency) {
    @Nullable Currency known = currency.orNull();
    return json -> {
      @Nullable BigDecimal decimal = DECIMAL.read(json);
      return decimal == null || known == null ? null : Money.of(decimal, known);
    };
  }

  private static String text(JsonNode json) {
    if (!json.isString()) {
      throw new Unreadable("must be a string");
    }
    String text = json.stringValue();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new Unreadable("must not hold U+0000");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new Unreadable("must not hold half a character");
      }
    }
    return text;
  }

  private static String id(String text) {
    if (!Identifiers.isId(text)) {
      throw new Unreadable("must be 1 to 64 letters, digits, dots, colons, dashes and underscores");
    }
    return text;
  }

  private static Integer integer(JsonNode json) {
    if (!json.isIntegralNumber() || !json.canConvertToInt()) {
      throw new Unreadable("must be an integer of at most 32 bits");
    }
    return json.intValue();
  }

  private static Long longInteger(JsonNode json) {
    if (!json.isIntegralNumber() || !json.canConvertToLong()) {
      throw new Unreadable("must be an integer of at most 64 bits");
    }
    return json.longValue();
  }

  private static Boolean flag(JsonNode json) {
    if (!json.isBoolean()) {
      throw new Unreadable("must be true or false");
    }
    return json.booleanValue();
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > LONGEST_DECIMAL || !DECIMAL_FORM.matcher(text).matches()) {
      throw new Unreadable("must be a decimal such as \"59.90\"");
    }
    return new BigDecimal(text);
  }

  private static LocalDate date(String text) {
    if (!DATE_FORM.matcher(text).matches()) {
      throw new Unreadable("must be a day such as 2026-11-01");
    }
    return timed(text, LocalDate::parse);
  }

  private static <T> T timed(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (DateTimeException e) {
      throw new Unreadable("must be a date and time that exists, such as 2026-11-01T10:00:00.000Z");
    }
  }

  private static <E> E word(String text, E[] words, Function<E, String> written) {
    return Arrays.stream(words)
        .filter(word -> written.apply(word).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new InvalidValue(
                "must be one of "
                    + Arrays.stream(words).map(written).collect(Collectors.joining(", "))));
  }
}
