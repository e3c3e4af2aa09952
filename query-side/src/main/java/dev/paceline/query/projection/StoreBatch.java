package dev.paceline.query.projection;

import dev.paceline.query.projection.Cursor.Parked;
import dev.paceline.query.rows.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store's next events, as far as they can be read.
 *
 * @param broken the first that cannot be, if there is one; those after it are not in the batch
 */
record StoreBatch(Cursor cursor, List<Recorded<?>> events, @Nullable Parked broken) {

  /** Reads the events after the cursor. */
  static StoreBatch read(Cursor cursor, List<Unread> events) {
    List<Recorded<?>> readable = new ArrayList<>();
    for (Unread event : events) {
      if (event.position() > cursor.position()) {
        try {
          readable.add(event.reading().get());
        } catch (RuntimeException e) {
          return new StoreBatch(cursor, readable, Parked.by(event.position(), e));
        }
      }
    }
    return new StoreBatch(cursor, readable, null);
  }

  /** Whether there is nothing new in it. */
  boolean isEmpty() {
    return events.isEmpty() && broken == null;
  }

  /** The batch without the event at {@code index} and those after it, which broke there. */
  StoreBatch brokenAt(int index, RuntimeException cause) {
    long position = events.get(index).position();
    return new StoreBatch(cursor, events.subList(0, index), Parked.by(position, cause));
  }
}
