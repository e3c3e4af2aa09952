package dev.paceline.api.store;

/** What can have happened to a store. */
public sealed interface StoreEvent {
  /** The store it happened to. */
  StoreId storeId();

  /** The settings from then on. */
  StoreSettings settings();

  /** A store was opened. */
  record StoreOpened(StoreId storeId, StoreSettings settings) implements StoreEvent {}

  /** A store's settings are others from now on. */
  record StoreSettingsChanged(StoreId storeId, StoreSettings settings) implements StoreEvent {}
}
