package dev.paceline.edge.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a token lets its bearer do. */
public enum Scope {
  /** Send orders and what gives them back; look an order up. */
  ORDERS_WRITE("orders:write"),
  /** See how a store stands: ticker, goals, sales. */
  SALES_READ("sales:read"),
  /** See how it stood, why, and take the proof away. */
  AUDIT_READ("audit:read"),
  /** Set and retire goals. */
  GOALS_WRITE("goals:write"),
  /** Open a store and change its settings. */
  SETTINGS_WRITE("settings:write"),
  /** Run the installation. Shows no store's figures. */
  ADMIN("admin");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** Its name in tokens. */
  public String word() {
    return word;
  }

  /** Those of these words that are scopes here; other words mean nothing to us. */
  public static Set<Scope> of(Collection<String> words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Scope scope : values()) {
      if (words.contains(scope.word)) {
        scopes.add(scope);
      }
    }
    return scopes;
  }
}
