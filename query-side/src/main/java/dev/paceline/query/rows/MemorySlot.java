package dev.paceline.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slot in memory that knows whether its row changed. */
public final class MemorySlot<R> implements Slot<R> {
  private @Nullable R row;
  private boolean dirty;

  /** A slot that holds what was kept, if anything was. */
  public MemorySlot(@Nullable R kept) {
    row = kept;
  }

  @Override
  public @Nullable R get() {
    return row;
  }

  @Override
  public void put(R changed) {
    row = changed;
    dirty = true;
  }

  /** The row if it was put since the beginning, else nothing. */
  public List<R> changed() {
    R now = row;
    return dirty && now != null ? List.of(now) : List.of();
  }

  /** From here on, only what is put later counts as changed. */
  public void forgetChanges() {
    dirty = false;
  }
}
