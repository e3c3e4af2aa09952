package dev.paceline.api;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.store.StoreId;

/** The name of one aggregate's stream in the log: {@code {storeId}/{store|order|goal}/{id}}. */
public final class StreamId {
  private StreamId() {}

  /** The stream of a store's own settings. */
  public static String of(StoreId store) {
    return store + "/store/" + store;
  }

  /** The stream of an order. */
  public static String of(StoreId store, OrderId order) {
    return store + "/order/" + order;
  }

  /** The stream of a goal. */
  public static String of(StoreId store, GoalId goal) {
    return store + "/goal/" + goal;
  }
}
