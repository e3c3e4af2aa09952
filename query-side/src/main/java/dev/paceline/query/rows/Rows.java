package dev.paceline.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store's few rows of one kind, each under a key of its own. */
public interface Rows<K, R> {
  /** The row under that key; null if there is none. */
  @Nullable R get(K key);

  /** All of them, in the order of their keys; a copy. */
  List<R> all();

  /** Puts a row under its key, instead of one that was there. */
  void put(R row);
}
