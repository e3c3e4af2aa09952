package dev.paceline.standalone.identity;

import dev.paceline.edge.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who comes with the installation: clients, of which two are people at the dashboard as well. */
enum LocalName {
  STORE_BACKEND("store-backend", false, Scope.ORDERS_WRITE, Scope.SETTINGS_WRITE),
  OWNER(
      "owner",
      true,
      Scope.ORDERS_WRITE,
      Scope.SALES_READ,
      Scope.AUDIT_READ,
      Scope.GOALS_WRITE,
      Scope.SETTINGS_WRITE),
  AUDITOR("auditor", true, Scope.SALES_READ, Scope.AUDIT_READ),
  OPERATOR("operator", false, Scope.ADMIN);

  /** All stores. */
  static final List<String> STORES = List.of("*");

  private final String id;
  private final boolean isPerson;
  private final Set<String> scopes;

  LocalName(String id, boolean isPerson, Scope... scopes) {
    this.id = id;
    this.isPerson = isPerson;
    this.scopes = words(scopes);
  }

  /** What a person at the dashboard may do; nothing if there is no such person. */
  static Set<String> scopesOf(String person) {
    return Arrays.stream(values())
        .filter(it -> it.isPerson && it.id.equals(person))
        .findAny()
        .map(LocalName::scopes)
        .orElse(Set.of());
  }

  /** Every scope there is. */
  static Set<String> allScopes() {
    return words(Scope.values());
  }

  private static Set<String> words(Scope... scopes) {
    return Arrays.stream(scopes).map(Scope::word).collect(Collectors.toUnmodifiableSet());
  }

  String id() {
    return id;
  }

  boolean isPerson() {
    return isPerson;
  }

  Set<String> scopes() {
    return scopes;
  }
}
