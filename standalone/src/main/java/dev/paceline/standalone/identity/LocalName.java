package dev.paceline.standalone.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who comes with the installation: clients, of which two are people at the dashboard as well. */
enum LocalName {
  STORE_BACKEND("store-backend", false, "orders:write", "settings:write"),
  OWNER("owner", true, "audit:read", "goals:write", "orders:write", "sales:read", "settings:write"),
  AUDITOR("auditor", true, "audit:read", "sales:read"),
  OPERATOR("operator", false, "admin");

  /** All stores. */
  static final List<String> STORES = List.of("*");

  private final String id;
  private final boolean isPerson;
  private final Set<String> scopes;

  LocalName(String id, boolean isPerson, String... scopes) {
    this.id = id;
    this.isPerson = isPerson;
    this.scopes = Set.of(scopes);
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
    return Arrays.stream(values())
        .flatMap(it -> it.scopes.stream())
        .collect(Collectors.toUnmodifiableSet());
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
