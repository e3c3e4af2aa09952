package dev.paceline.query.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A timeline in memory that knows what changed, and reads what it lacks from where rows are kept.
 */
public final class MemoryTimeline<R> implements Timeline<R> {

  /** Where the rows of a timeline are kept. */
  public interface Source<R> {
    /** The row at exactly that instant; null if there is none. */
    @Nullable R read(Instant at);

    /** All rows at {@code first} and later, but before {@code end}. */
    List<R> read(Instant first, Instant end);

    /** Nothing is kept anywhere. */
    static <R> Source<R> nothing() {
      return new Source<>() {
        @Override
        public @Nullable R read(Instant at) {
          return null;
        }

        @Override
        public List<R> read(Instant first, Instant end) {
          return List.of();
        }
      };
    }
  }

  private final Function<R, Instant> instant;
  private final Source<R> source;
  private final NavigableMap<Instant, R> rows = new TreeMap<>();
  private final Set<Instant> known = new HashSet<>();
  private final Set<Instant> dirty = new HashSet<>();
  private final KnownRanges whole = new KnownRanges();

  /** A timeline of rows that are at {@code instant}, with what {@code source} keeps below it. */
  public MemoryTimeline(Function<R, Instant> instant, Source<R> source) {
    this.instant = instant;
    this.source = source;
  }

  /** Takes in what the source was already asked for: these instants, with these rows. */
  public void know(Collection<Instant> asked, Collection<R> found) {
    known.addAll(asked);
    found.forEach(this::learn);
  }

  /** Takes in all rows that the source has from {@code first} on until before {@code end}. */
  public void know(Instant first, Instant end, Collection<R> found) {
    found.forEach(this::learn);
    whole.add(first, end);
  }

  private void learn(R row) {
    Instant at = instant.apply(row);
    if (!dirty.contains(at)) {
      rows.put(at, row);
    }
    known.add(at);
  }

  @Override
  public @Nullable R get(Instant at) {
    if (!whole.hold(at) && known.add(at)) {
      R kept = source.read(at);
      if (kept != null) {
        rows.put(at, kept);
      }
    }
    return rows.get(at);
  }

  @Override
  public List<R> from(Instant first) {
    return between(first, Instant.MAX);
  }

  @Override
  public List<R> between(Instant first, Instant end) {
    for (KnownRanges.Range gap : whole.missing(first, end)) {
      know(gap.first(), gap.end(), source.read(gap.first(), gap.end()));
    }
    return List.copyOf(rows.subMap(first, true, end, false).values());
  }

  @Override
  public void put(R row) {
    Instant at = instant.apply(row);
    rows.put(at, row);
    known.add(at);
    dirty.add(at);
  }

  @Override
  public void remove(Instant at) {
    rows.remove(at);
    known.add(at);
    dirty.add(at);
  }

  /** The rows that were put since the beginning, in order. */
  public List<R> changed() {
    List<R> changed = new ArrayList<>();
    for (Instant at : dirty.stream().sorted().toList()) {
      R row = rows.get(at);
      if (row != null) {
        changed.add(row);
      }
    }
    return changed;
  }

  /** The instants whose rows were taken away. */
  public List<Instant> removed() {
    return dirty.stream().filter(at -> !rows.containsKey(at)).sorted().toList();
  }

  /** From here on, only what is put or taken away later counts as changed. */
  public void forgetChanges() {
    dirty.clear();
  }
}
