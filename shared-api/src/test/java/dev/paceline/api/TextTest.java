package dev.paceline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text")
class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tea – café £1",
        "<img src=x onerror=alert(1)>",
        "{{7*7}}",
        "=HYPERLINK(1)",
        "🤍 👩‍👩‍👧",
        "קפה",
        "שלום world"
      })
  @DisplayName("says whatever a person writes, in any script")
  void takes(String text) {
    assertThat(Text.line(text, Text.MAX_NAME)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\nb", "a\rb", "a\tb", "a\u007f", "a\u0085b", "a\u2028b", "a\u2029b"})
  @DisplayName("is one line without control characters")
  void refusesControl(String text) {
    refuses(text, "must not hold control characters or direction overrides");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnp\u202Efdp", "a\u202Ab", "a\u2066b", "a\u2069"})
  @DisplayName("cannot turn its direction to pose as another")
  void refusesBidi(String text) {
    refuses(text, "must not hold control characters or direction overrides");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83E", "\uDD0Da", "\uDD0D\uD83E"})
  @DisplayName("holds no half of a character")
  void refusesLoneSurrogates(String text) {
    refuses(text, "must not hold control characters or direction overrides");
  }

  @Test
  @DisplayName("is not empty and has an end")
  void bounds() {
    refuses("", "must not be empty");
    refuses("  ", "must not be empty");
    refuses("x".repeat(501), "must have at most 500 characters");
    assertThat(Text.line("x".repeat(500), 500)).hasSize(500);
  }

  @Test
  @DisplayName("is counted in characters, not in the halves that some of them are kept in")
  void countsCharacters() {
    assertThat(Text.line("🤍".repeat(500), 500)).hasSize(1_000);
    refuses("🤍".repeat(501), "must have at most 500 characters");
  }

  private static void refuses(String text, String because) {
    assertThatThrownBy(() -> Text.line(text, Text.MAX_NAME))
        .isInstanceOf(InvalidValue.class)
        .hasMessage(because);
  }
}
