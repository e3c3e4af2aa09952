package dev.paceline.query.rows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store's rows of one kind along time, at most one at an instant. */
public interface Timeline<R> {
  /** The row at exactly that instant; null if there is none. */
  @Nullable R get(Instant at);

  /** All rows at that instant and later, in order; a copy. */
  List<R> from(Instant first);

  /** All rows at {@code first} and later, but before {@code end}, in order; a copy. */
  List<R> between(Instant first, Instant end);

  /** Puts a row at its instant, instead of one that was there. */
  void put(R row);

  /** Takes the row at that instant away, if there is one. */
  void remove(Instant at);
}
