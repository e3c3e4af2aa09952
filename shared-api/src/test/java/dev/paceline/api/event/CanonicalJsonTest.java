package dev.paceline.api.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.goal.Metric;
import dev.paceline.api.order.Place;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

@DisplayName("Canonical JSON (RFC 8785)")
class CanonicalJsonTest {

  @Test
  @DisplayName("sorts keys by their UTF-16 code units, as the RFC's own example has them")
  void sortsKeys() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("€", "Euro Sign");
    map.put("\r", "Carriage Return");
    map.put("\uFB33", "Hebrew Letter Dalet With Dagesh");
    map.put("1", "One");
    map.put("😀", "Emoji: Grinning Face");
    map.put("\u0080", "Control");
    map.put("ö", "Latin Small Letter O With Diaeresis");

    assertThat(written(map))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  @DisplayName("escapes what has to be escaped, in the shortest form, and nothing else")
  void escapes() {
    assertThat(written("\b\t\n\f\r\"\\\u0000\u001f/\u007f\u2028é😀<>&'"))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f/\u007f\u2028é😀<>&'\"");
  }

  @Test
  @DisplayName("writes an instant in UTC with three decimals")
  void writesInstants() {
    assertThat(written(Instant.parse("2026-11-01T10:00:00Z")))
        .isEqualTo("\"2026-11-01T10:00:00.000Z\"");
  }

  @Test
  @DisplayName("leaves out what is absent")
  void leavesOutAbsent() {
    assertThat(written(new Place(null, null, "GB"))).isEqualTo("{\"country\":\"GB\"}");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Metric.class)
  @DisplayName("writes words in lower case and reads them back")
  void readsWords(Metric metric) {
    assertThat(written(metric)).isEqualTo("\"" + metric.wireName() + "\"").isLowerCase();
    assertThat(read(written(metric), Metric.class)).isEqualTo(metric);
  }

  @Test
  @DisplayName("reads week days as it writes them")
  void readsWeekDays() {
    assertThat(written(DayOfWeek.SUNDAY)).isEqualTo("\"sunday\"");
    assertThat(read("\"sunday\"", DayOfWeek.class)).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  @DisplayName("a field that nobody knows is an error: a log is never half understood")
  void refusesUnknownFields() {
    assertThatThrownBy(() -> read("{\"storeId\":\"acme\",\"colour\":\"red\"}", StoreOpened.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  @DisplayName("equal content has equal digests, whatever the order it was put together in")
  void digests() {
    Map<String, String> one = new TreeMap<>(Map.of("a", "1", "b", "2"));
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", "2");
    other.put("a", "1");

    assertThat(CanonicalJson.digest(one))
        .isEqualTo(CanonicalJson.digest(other))
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(CanonicalJson.digest(Map.of("a", "1", "b", "3")));
  }

  private static String written(Object value) {
    return new String(CanonicalJson.write(value), UTF_8);
  }

  private static <T> T read(String json, Class<T> type) {
    return CanonicalJson.read(json.getBytes(UTF_8), type);
  }
}
