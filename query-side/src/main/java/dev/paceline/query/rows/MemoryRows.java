package dev.paceline.query.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows by key, all of them in memory, that know which of them changed. */
public final class MemoryRows<K, R> implements Rows<K, R> {
  private final Function<R, K> key;
  private final NavigableMap<K, R> rows;
  private final Set<K> dirty = new LinkedHashSet<>();

  /** Rows under what {@code key} says, in that order, of which {@code kept} were there before. */
  public MemoryRows(Function<R, K> key, Comparator<K> order, Collection<R> kept) {
    this.key = key;
    rows = new TreeMap<>(order);
    kept.forEach(row -> rows.put(key.apply(row), row));
  }

  @Override
  public @Nullable R get(K wanted) {
    return rows.get(wanted);
  }

  @Override
  public List<R> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public void put(R row) {
    rows.put(key.apply(row), row);
    dirty.add(key.apply(row));
  }

  /** The rows that were put since the beginning, in the order of their keys. */
  public List<R> changed() {
    return rows.entrySet().stream()
        .filter(entry -> dirty.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** From here on, only what is put later counts as changed. */
  public void forgetChanges() {
    dirty.clear();
  }
}
