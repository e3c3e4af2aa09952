package dev.paceline.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A moment")
class WireInstantTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2026-11-01T10:00:00.000Z, 2026-11-01T10:00:00.000Z",
    "2026-11-01T10:00:00Z, 2026-11-01T10:00:00.000Z",
    "2026-11-01T10:00:00.5Z, 2026-11-01T10:00:00.500Z",
    "2026-11-01T10:00:00.123456789Z, 2026-11-01T10:00:00.123Z",
    "2026-11-01T10:00:00.999999999Z, 2026-11-01T10:00:00.999Z",
    "2026-11-01T10:00:00+01:00, 2026-11-01T09:00:00.000Z",
    "2026-11-01T00:30:00-05:45, 2026-11-01T06:15:00.000Z",
    "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
    "1979-12-31T23:59:59.999Z, 1979-12-31T23:59:59.999Z"
  })
  @DisplayName("is read with an offset, cut to milliseconds and written in UTC")
  void normalises(String in, String out) {
    assertThat(WireInstant.format(WireInstant.parse(in))).isEqualTo(out);
    assertThat(WireInstant.parse(out)).isEqualTo(Instant.parse(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01T10:00:00",
        "2026-11-01",
        "2026-02-30T10:00:00Z",
        "2025-02-29T10:00:00.000Z",
        "2026-13-01T10:00:00.000Z",
        "2026-00-01T10:00:00.000Z",
        "2026-11-01T24:00:00.000Z",
        "2026-11-01T10:60:00.000Z",
        "2026-11-01T10:00:60.000Z",
        "2026-11-01T10:00:00.Z",
        "2026-11-01T10:00:00.0000000000Z",
        "2026-11-01T10:00:00,000Z",
        "2026-11-01t10:00:00.000z",
        "2026-11-01 10:00:00.000Z",
        "2026-11-01T10:00Z",
        "10000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "2026-11-01T10:00:00+25:00",
        "٢٠٢٦-11-01T10:00:00.000Z",
        "2026-1a-01T10:00:00.000Z",
        "1793527200",
        "now",
        ""
      })
  @DisplayName("is nothing else, and no day that does not exist")
  void refuses(String text) {
    assertThatThrownBy(() -> WireInstant.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
