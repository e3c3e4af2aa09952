package dev.paceline.edge.access;

import java.util.Collection;
import java.util.Set;

/**
 * The stores that a token speaks for.
 *
 * @param all whether it speaks for every store, also for those to come
 * @param named their ids; without meaning for a token that speaks for all
 */
public record StoreGrant(boolean all, Set<String> named) {
  /** In a token: every store. Can be no store's id. */
  public static final String EVERY = "*";

  /** Keeps the names as they are now. */
  public StoreGrant {
    named = Set.copyOf(named);
  }

  /** As a token lists them. */
  public static StoreGrant of(Collection<String> stores) {
    return new StoreGrant(stores.contains(EVERY), Set.copyOf(stores));
  }

  /** Whether the token speaks for what may be a store of this id. */
  public boolean covers(String storeId) {
    return all || named.contains(storeId);
  }
}
