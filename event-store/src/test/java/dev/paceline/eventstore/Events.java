package dev.paceline.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events for tests of the log, which knows bytes only. */
final class Events {

  private Events() {}

  static NewEvent event(String stream, long sequence) {
    return event(stream, sequence, UUID.randomUUID());
  }

  static NewEvent event(String stream, long sequence, UUID id) {
    byte[] payload = ("{\"n\":" + sequence + "}").getBytes(StandardCharsets.UTF_8);
    byte[] metadata = "{\"actor\":\"local\"}".getBytes(StandardCharsets.UTF_8);
    return new NewEvent(
        StreamKey.parse(stream), sequence, id, "test.happened", 1, payload, metadata);
  }

  /** The first event of a stream, with a payload of that many bytes which do not pack well. */
  static NewEvent ofSize(String stream, int bytes) {
    byte[] payload = new byte[bytes];
    new Random(bytes).nextBytes(payload);
    NewEvent small = event(stream, 0);
    return new NewEvent(
        small.stream(), 0, small.eventId(), small.name(), 1, payload, small.metadata());
  }

  static List<NewEvent> events(String stream, long from, int count) {
    return LongStream.range(from, from + count).mapToObj(n -> event(stream, n)).toList();
  }
}
