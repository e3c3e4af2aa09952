package dev.paceline.api.store;

import dev.paceline.api.StreamId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a store. */
public sealed interface StoreCommand {
  /** The store that is meant. */
  StoreId storeId();

  /** The stream that decides. */
  @TargetAggregateIdentifier
  default String streamId() {
    return StreamId.of(storeId());
  }

  /** Opens a store. */
  record OpenStore(StoreId storeId, StoreSettings settings) implements StoreCommand {}

  /**
   * Changes a store's name, zone or week start; the currency has to be the one it opened with.
   *
   * @param ifRevision the revision that the caller last saw, if it insists on it
   */
  record ChangeStoreSettings(StoreId storeId, StoreSettings settings, @Nullable Integer ifRevision)
      implements StoreCommand {}
}
