package dev.paceline.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of events of which no more than {@link EventLog#PAGE_BYTES} and one event's are held
 * at once. Short events, that is nearly all, come with the page itself, at no other cost than they
 * had without a bound; of long ones only their length does, and those that fit are asked for then.
 */
final class LogPage {
  /** In bytes of payload, or of metadata. */
  private static final int LONG = 1 << 13;

  /** A length is known without reading what is stored apart. */
  static final String COLUMNS =
      ("select position, store_id, stream_id, sequence, stream_type, event_id, name, revision,"
              + " case when octet_length(payload) <= %1$d then payload end,"
              + " case when octet_length(metadata) <= %1$d then metadata end,"
              + " recorded_at from event_log ")
          .formatted(LONG);

  private static final String LONG_ONES =
      """
      select position, payload, metadata
        from (select position, payload, metadata, bytes, sum(bytes) over (order by position) as so_far
                from (select position, payload, metadata,
                             octet_length(payload) + octet_length(metadata) as bytes
                        from event_log where position = any(?)) e) p
       where so_far - bytes < ?
      """;

  /** What a long event has. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared as a record.
  private record Content(byte[] payload, byte[] metadata) {}

  private LogPage() {}

  /** The beginning of a page that fits. The rows are {@link #COLUMNS}. */
  static List<LoggedEvent> read(Connection connection, ResultSet rows) throws SQLException {
    List<LoggedEvent> events = new ArrayList<>();
    List<Long> longOnes = new ArrayList<>();
    while (rows.next()) {
      byte @Nullable [] payload = rows.getBytes(LogReader.PAYLOAD);
      byte @Nullable [] metadata = rows.getBytes(LogReader.METADATA);
      if (payload == null || metadata == null) {
        events.add(LogReader.read(rows, new byte[0], new byte[0]));
        longOnes.add(rows.getLong(1));
      } else {
        events.add(LogReader.read(rows, payload, metadata));
      }
    }
    return longOnes.isEmpty()
        ? events
        : beginning(events, new HashSet<>(longOnes), contents(connection, longOnes));
  }

  private static List<LoggedEvent> beginning(
      List<LoggedEvent> events, Set<Long> longOnes, Map<Long, Content> contents)
      throws SQLException {
    List<LoggedEvent> page = new ArrayList<>();
    long bytes = 0;
    for (LoggedEvent event : events) {
      if (bytes >= EventLog.PAGE_BYTES) {
        return page;
      }
      Content content = contents.get(event.position());
      if (content != null) {
        page.add(event.with(content.payload(), content.metadata()));
      } else if (longOnes.contains(event.position())) {
        throw new SQLException("event " + event.position() + " went away while it was read");
      } else {
        page.add(event);
      }
      bytes += page.getLast().payload().length + page.getLast().metadata().length;
    }
    return page;
  }

  private static Map<Long, Content> contents(Connection connection, List<Long> positions)
      throws SQLException {
    Map<Long, Content> contents = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(LONG_ONES)) {
      query.setArray(1, connection.createArrayOf("int8", positions.toArray()));
      query.setLong(2, EventLog.PAGE_BYTES);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          contents.put(row.getLong(1), new Content(row.getBytes(2), row.getBytes(3)));
        }
      }
    }
    return contents;
  }
}
