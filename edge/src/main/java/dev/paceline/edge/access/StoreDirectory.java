package dev.paceline.edge.access;

/** Which stores there are, as a side knows it. */
@FunctionalInterface
public interface StoreDirectory {

  /**
   * Whether there is a store of this id. The id is as it came, so it may have no form that a store
   * can have.
   */
  boolean knows(String storeId);
}
