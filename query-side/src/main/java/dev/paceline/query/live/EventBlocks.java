package dev.paceline.query.live;

import dev.paceline.query.ticker.RecentEntries;
import dev.paceline.query.ticker.TickerEntryView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events. JSON stands on one line, as a line break would end the data. */
final class EventBlocks {
  private final ObjectWriter json;

  EventBlocks(JsonMapper json) {
    this.json = json.writer().without(SerializationFeature.INDENT_OUTPUT);
  }

  /** One event for each entry. */
  byte[] entries(int epoch, List<TickerEntryView> oldestFirst) {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (TickerEntryView entry : oldestFirst) {
      blocks.writeBytes(ascii("id: " + new EventId(epoch, entry.seq()) + "\ndata: "));
      blocks.writeBytes(json.writeValueAsBytes(entry));
      blocks.writeBytes(ascii("\n\n"));
    }
    return blocks.toByteArray();
  }

  /** Tells a client to forget what it has and to take this instead. */
  byte[] reset(RecentEntries snapshot) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    EventId head = new EventId(snapshot.epoch(), snapshot.headSeq());
    block.writeBytes(ascii("event: reset\nid: " + head + "\ndata: "));
    block.writeBytes(json.writeValueAsBytes(snapshot));
    block.writeBytes(ascii("\n\n"));
    return block.toByteArray();
  }

  /** No event, but whoever is cut before its first one resumes here. */
  static byte[] start(EventId head) {
    return ascii("id: " + head + "\n\n");
  }

  /** A comment: no event, but it finds out who is gone. */
  static byte[] heartbeat() {
    return ascii(":\n\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
