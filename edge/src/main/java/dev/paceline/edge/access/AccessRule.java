package dev.paceline.edge.access;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The one rule of who may what, asked at every door: REST, STOMP, SSE. First the store: one that
 * the token does not speak for answers as one that does not exist. Then the scope.
 */
public final class AccessRule {
  private final StoreDirectory stores;

  /** The rule over these stores. */
  public AccessRule(StoreDirectory stores) {
    this.stores = stores;
  }

  /**
   * Lets a caller do something within a store that has to be there.
   *
   * @param anyOf the scopes of which one is enough
   * @throws Refused as 404 for the store, as 403 for the scope
   */
  public void admit(Caller caller, String storeId, Collection<Scope> anyOf) {
    if (!caller.stores().covers(storeId) || !stores.knows(storeId)) {
      throw Refused.unknownStore();
    }
    requireScope(caller, anyOf);
  }

  /**
   * Lets a caller open a store, which need not be there.
   *
   * @throws Refused as 404 for a store of others, as 403 for the scope
   */
  public void admitOpening(Caller caller, String storeId, Collection<Scope> anyOf) {
    if (!caller.stores().covers(storeId)) {
      throw Refused.unknownStore();
    }
    requireScope(caller, anyOf);
  }

  /**
   * Lets a caller do something that concerns no one store.
   *
   * @throws Refused as 403
   */
  public void requireScope(Caller caller, Collection<Scope> anyOf) {
    if (!caller.hasAny(anyOf)) {
      throw Refused.because(
          ProblemKind.FORBIDDEN,
          anyOf.stream()
              .map(Scope::word)
              .collect(Collectors.joining(" or ", "this needs a token with the scope ", "")));
    }
  }
}
