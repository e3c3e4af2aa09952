package dev.paceline.query.goal;

import dev.paceline.api.store.StoreId;
import java.util.function.Function;

/** Gives a store's rows as they were. */
public interface PastRows {

  /**
   * A store's rows as they were folded then.
   *
   * @param position of the store's last event that they include; 0 if it had none
   */
  record Folded(GoalRows rows, long position) {}

  /**
   * Does something with the rows of a store as all its events up to a position made them.
   *
   * @param use is given them; they are not to be used after it has returned
   */
  <T> T upTo(StoreId storeId, long position, Function<Folded, T> use);
}
