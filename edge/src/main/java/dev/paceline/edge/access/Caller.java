package dev.paceline.edge.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Who is asking, as a valid token says.
 *
 * @param subject opaque; the actor of what comes of the request
 * @param expiresAt until when the token is valid
 */
public record Caller(String subject, Set<Scope> scopes, StoreGrant stores, Instant expiresAt) {

  /** Keeps the scopes as they are now. */
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the token has one of these scopes. */
  boolean hasAny(Collection<Scope> wanted) {
    return wanted.stream().anyMatch(scopes::contains);
  }
}
