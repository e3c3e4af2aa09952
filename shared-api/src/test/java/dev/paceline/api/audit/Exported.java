package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A made-up export, with checkpoints after every third event. */
final class Exported {
  static final SigningKey KEY = SigningKey.random();
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00.000Z");

  private final Random random;
  private final String store;
  private final Map<String, Long> sequences = new HashMap<>();
  private ChainPoint point = ChainPoint.START;

  Exported(long seed, String store) {
    random = new Random(seed);
    this.store = store;
  }

  /** The lines of the next so many events. */
  List<String> lines(int events) {
    long from = point.position() + 1;
    ExportRange range = new ExportRange(store, from, from + 10L * events, point);
    List<String> lines = new ArrayList<>();
    lines.add(new ExportLine.Header(range).text());
    long checkpoints = 0;
    for (int i = 0; i < events; i++) {
      ChainedEvent event = event();
      point = point.next(event);
      lines.add(new EventLine(event, point.hash()).text());
      if (i % 3 == 2) {
        Checkpoint checkpoint = new Checkpoint(store, point, AT, KEY.publicHalf().id());
        lines.add(new ExportLine.Signed(checkpoint, KEY.sign(checkpoint.statement())).text());
        checkpoints++;
      }
    }
    Seal seal = new Seal(range, point, checkpoints, AT, KEY.publicHalf().id());
    lines.add(new ExportLine.Sealed(seal, KEY.sign(seal.statement())).text());
    return lines;
  }

  private ChainedEvent event() {
    String stream = store + "/order/" + random.nextInt(4);
    return new ChainedEvent(
        point.position() + 1 + random.nextInt(3),
        store,
        stream,
        sequences.merge(stream, 1L, Long::sum) - 1,
        "order",
        new UUID(random.nextLong(), random.nextLong()),
        "order.placed",
        1,
        utf8("{\"name\":\"Tea £" + random.nextInt() + "\",\"n\":[1,-2.5e3,true,null,{}]}"),
        utf8("{\"actor\":\"a\\\"b\\\\c\"}"),
        AT.plusMillis(point.position()));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The faults of files, each a list of lines. */
  @SafeVarargs
  static List<ExportFault> faults(List<String>... files) {
    List<ExportFault> faults = new ArrayList<>();
    ExportVerification check =
        new ExportVerification(List.of(KEY.publicHalf()), faults::add, event -> {});
    int number = 0;
    for (List<String> file : files) {
      check.begin("file " + ++number);
      file.forEach(check::line);
      check.end();
    }
    return faults;
  }
}
