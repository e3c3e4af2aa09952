package dev.paceline.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.edge.problem.Refused;
import dev.paceline.query.export.ExportPlaces.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places for exports")
class ExportPlacesTest {
  @Test
  @DisplayName("are four, and two of one store, however slow its readers are")
  void shared() {
    ExportPlaces places = new ExportPlaces();
    Place first = places.take("acme");
    Place second = places.take("acme");
    assertThatThrownBy(() -> places.take("acme")).isInstanceOf(Refused.class);
    Place third = places.take("bon");
    Place fourth = places.take("cosy");
    assertThatThrownBy(() -> places.take("dim")).isInstanceOf(Refused.class);
    first.close();
    Place fifth = places.take("acme");
    second.close();
    third.close();
    fourth.close();
    fifth.close();
    for (String store : new String[] {"dim", "dim", "elm", "fir"}) {
      assertThat(places.take(store)).isNotNull();
    }
  }
}
