package dev.paceline.api.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files under {@code events/} are what logs hold. They are never changed; a new form of an
 * event is a new revision with a file of its own.
 */
@DisplayName("Stored events")
class StoredEventsTest {

  static Stream<EventName> names() {
    return EventCodec.types().keySet().stream();
  }

  @ParameterizedTest(name = "{0} reads as it was written")
  @MethodSource("names")
  void reads(EventName name) throws IOException {
    assertThat(EventCodec.decode(new StoredEvent(name, sample(name))))
        .isEqualTo(Samples.EVENTS.get(name));
  }

  @ParameterizedTest(name = "{0} is written byte for byte as ever")
  @MethodSource("names")
  void writes(EventName name) throws IOException {
    StoredEvent stored = EventCodec.encode(Samples.EVENTS.get(name));

    assertThat(stored.name()).isEqualTo(name);
    assertThat(new String(stored.payload(), UTF_8)).isEqualTo(new String(sample(name), UTF_8));
    assertThat(stored.payload()).isEqualTo(sample(name));
  }

  @Test
  @DisplayName("what is no event cannot be stored")
  void refusesOthers() {
    assertThatThrownBy(() -> EventCodec.encode("hello")).isInstanceOf(UnknownEvent.class);
  }

  @Test
  @DisplayName("an event of a later version is refused, not guessed at")
  void refusesLater() {
    EventName later = new EventName("order.placed", 99);

    assertThatThrownBy(() -> EventCodec.decode(new StoredEvent(later, new byte[0])))
        .isInstanceOf(UnknownEvent.class)
        .hasMessage("events named order.placed, revision 99, cannot be read");
  }

  private static byte[] sample(EventName name) throws IOException {
    String file = "/events/" + name.name() + "." + name.revision() + ".json";
    try (InputStream in = StoredEventsTest.class.getResourceAsStream(file)) {
      assertThat(in).as("a sample of each stored revision: %s", file).isNotNull();
      return in.readAllBytes();
    }
  }
}
