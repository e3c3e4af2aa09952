package dev.paceline.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Currencies;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store")
class StoreSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "UTC"})
  @DisplayName("lives in a zone with a name")
  void takesZones(String zone) {
    assertThat(StoreSettings.zone(zone)).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "+25:00", "+01:00", "Z", "europe/london", "UTC+1", ""})
  @DisplayName("lives in no other zone, and in no bare offset")
  void refusesZones(String zone) {
    assertThatThrownBy(() -> StoreSettings.zone(zone)).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("has a name that can be printed")
  void refusesNames() {
    assertThatThrownBy(() -> named("")).hasMessage("/name must not be empty");
    assertThatThrownBy(() -> named("x".repeat(501))).hasMessageStartingWith("/name ");
    assertThat(named("Acme & Söhne").name()).isEqualTo("Acme & Söhne");
  }

  private static StoreSettings named(String name) {
    return new StoreSettings(
        name, ZoneId.of("Europe/London"), Currencies.of("GBP"), DayOfWeek.MONDAY);
  }
}
