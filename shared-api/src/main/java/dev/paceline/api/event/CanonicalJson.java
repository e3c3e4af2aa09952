package dev.paceline.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.paceline.api.time.WireInstant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON in the one form that RFC 8785 allows: keys sorted, no white space, no floats. What is hashed
 * can so be exported and checked anywhere.
 */
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .build())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(words())
          .build();

  private CanonicalJson() {}

  private static SimpleModule words() {
    return new SimpleModule("paceline")
        .addSerializer(Instant.class, TextForm.writing(WireInstant::format))
        .addDeserializer(Instant.class, TextForm.reading(Instant.class, WireInstant::parse))
        .addSerializer(
            DayOfWeek.class, TextForm.writing(day -> day.name().toLowerCase(Locale.ROOT)))
        .addDeserializer(
            DayOfWeek.class,
            TextForm.reading(
                DayOfWeek.class, text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT))));
  }

  /** The canonical form of a value, in UTF-8. Absent parts are left out. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** The value of its JSON form. Unknown fields are errors: a log is never half understood. */
  public static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** SHA-256 over the canonical form, in lower-case hex: equal for equal content. */
  public static String digest(Object value) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(write(value));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
