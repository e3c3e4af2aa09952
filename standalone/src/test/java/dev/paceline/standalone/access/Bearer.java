package dev.paceline.standalone.access;

import dev.paceline.edge.access.Scope;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param token what they send; empty for nothing
 * @param valid whether it is a token that anybody should take
 * @param stores of which stores, as the contract's page or the test's configuration has it
 * @param scopes for what
 */
record Bearer(String name, String token, boolean valid, Set<String> stores, Set<Scope> scopes) {

  static Bearer invalid(String name, String token) {
    return new Bearer(name, token, false, Set.of(), Set.of());
  }

  boolean speaksFor(String store) {
    return stores.contains("*") || stores.contains(store);
  }

  boolean may(Set<Scope> anyOf) {
    return anyOf.stream().anyMatch(scopes::contains);
  }
}
