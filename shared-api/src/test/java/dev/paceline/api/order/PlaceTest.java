package dev.paceline.api.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A place")
class PlaceTest {

  @Test
  @DisplayName("has any of its parts, or is none at all")
  void takesParts() {
    assertThat(Place.of(null, null, "GB")).isEqualTo(new Place(null, null, "GB"));
    assertThat(Place.of("Leeds", null, null)).isEqualTo(new Place("Leeds", null, null));
    assertThat(Place.of(null, null, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ", "ZZ", "gb", "", "UK1", "YU"})
  @DisplayName("is in a country that exists today")
  void refusesCountries(String country) {
    assertThatThrownBy(() -> Place.of(null, null, country))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.pointer()).isEqualTo("/country"));
  }

  @Test
  @DisplayName("recorded long ago may be in a country that is gone")
  void keepsOldCountries() {
    assertThat(new Place(null, null, "YU").country()).isEqualTo("YU");
  }

  @Test
  @DisplayName("has names that can be printed")
  void refusesNames() {
    assertThatThrownBy(() -> Place.of("a\nb", null, null)).hasMessageStartingWith("/city ");
    assertThatThrownBy(() -> Place.of(null, "x".repeat(501), null))
        .hasMessageStartingWith("/region ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.test/a.png",
        "https://shop.test:8443/a?b=c#d",
        "https://my_shop.test/a"
      })
  @DisplayName("of a picture is an https address")
  void takesPictures(String address) {
    assertThat(new ImageUrl(address).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:image/png;base64,AA==",
        "http://shop.test/a.png",
        "//shop.test/a.png",
        "/a.png",
        "https:///a.png",
        "https:a.png",
        "https://shop.test/a b.png",
        "https://shop.test/\u202Egnp.a",
        "https://shop.test/a\n",
        "https://shop.test/a\uD83E",
        ""
      })
  @DisplayName("of a picture is nothing that a browser would run or load in the clear")
  void refusesPictures(String address) {
    assertThatThrownBy(() -> new ImageUrl(address)).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("of a picture has at most 2,048 characters")
  void boundsPictures() {
    String base = "https://shop.test/";

    assertThat(new ImageUrl(base + "x".repeat(2_048 - base.length()))).isNotNull();
    assertThatThrownBy(() -> new ImageUrl(base + "x".repeat(2_049 - base.length())))
        .isInstanceOf(InvalidValue.class);
  }
}
