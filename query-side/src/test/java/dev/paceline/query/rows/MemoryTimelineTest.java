package dev.paceline.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A timeline with rows kept behind it")
class MemoryTimelineTest {
  private static final int LENGTH = 60;

  private record Row(Instant at, int value) {}

  private final long seed = Long.getLong("paceline.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final NavigableMap<Instant, Row> kept = new TreeMap<>();
  private final Set<Instant> read = new HashSet<>();

  @Test
  @DisplayName("answers as if all of them were in it, and reads none of them twice")
  void asIfAllWereInIt() {
    System.out.println("MemoryTimelineTest: -Dpaceline.seed=" + seed);
    for (int round = 0; round < 500; round++) {
      kept.clear();
      read.clear();
      for (int i = 0; i < 20; i++) {
        put(kept, i);
      }
      var timeline = new MemoryTimeline<Row>(Row::at, source());
      NavigableMap<Instant, Row> plain = new TreeMap<>(kept);
      for (int step = 0; step < 40; step++) {
        step(timeline, plain, step);
      }
      assertThat(timeline.from(Instant.MIN)).isEqualTo(List.copyOf(plain.values()));
    }
  }

  private void step(MemoryTimeline<Row> timeline, NavigableMap<Instant, Row> plain, int step) {
    Instant at = at(random.nextInt(LENGTH));
    switch (random.nextInt(4)) {
      case 0 -> {
        Row row = new Row(at, 1_000 + step);
        plain.put(at, row);
        timeline.put(row);
      }
      case 1 -> {
        plain.remove(at);
        timeline.remove(at);
      }
      case 2 -> assertThat(timeline.get(at)).isEqualTo(plain.get(at));
      default -> {
        Instant end = random.nextInt(5) == 0 ? Instant.MAX : at.plusSeconds(random.nextInt(20));
        assertThat(timeline.between(at, end))
            .isEqualTo(List.copyOf(plain.subMap(at, end).values()));
      }
    }
  }

  private MemoryTimeline.Source<Row> source() {
    return new MemoryTimeline.Source<>() {
      @Override
      public Row read(Instant at) {
        return kept.get(at);
      }

      @Override
      public List<Row> read(Instant first, Instant end) {
        for (int i = 0; i < LENGTH + 40; i++) {
          if (!at(i).isBefore(first) && at(i).isBefore(end)) {
            assertThat(read.add(at(i))).as("read twice: %s, seed %s", at(i), seed).isTrue();
          }
        }
        return List.copyOf(kept.subMap(first, end).values());
      }
    };
  }

  private void put(NavigableMap<Instant, Row> rows, int value) {
    Instant at = at(random.nextInt(LENGTH));
    rows.put(at, new Row(at, value));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
