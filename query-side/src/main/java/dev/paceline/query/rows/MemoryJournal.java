package dev.paceline.query.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A journal in memory that holds what was added since the beginning. */
public final class MemoryJournal<R> implements Journal<R> {
  private final List<R> added = new ArrayList<>();

  @Override
  public void add(R row) {
    added.add(row);
  }

  /** What was added since the last time, in that order, which is then forgotten. */
  public List<R> drain() {
    List<R> drained = List.copyOf(added);
    added.clear();
    return drained;
  }

  /** What was added, in that order. */
  public List<R> added() {
    return Collections.unmodifiableList(added);
  }

  /** Lets go of what was added, which nobody will ask for. */
  public void forget() {
    added.clear();
  }
}
