package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainHash;
import dev.paceline.api.audit.ChainPoint;
import org.jspecify.annotations.Nullable;

/**
 * A link of a store's chain as it is kept.
 *
 * @param hash null where what is kept cannot be one
 */
public record ChainRow(long position, long events, @Nullable ChainHash hash) {
  private static final int BYTES = 32;

  static ChainRow of(long position, long events, byte[] hash) {
    return new ChainRow(position, events, hash.length == BYTES ? ChainHash.of(hash) : null);
  }

  /** The same as a point; a broken hash becomes one that nothing has. */
  ChainPoint point() {
    return new ChainPoint(position, events, hash == null ? ChainHash.NONE : hash);
  }
}
