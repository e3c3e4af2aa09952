package dev.paceline.standalone.identity;

import dev.paceline.api.Identifiers;
import dev.paceline.edge.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client that was configured, once it is known to make sense.
 *
 * @param secretHashes at least one
 */
record ClientEntry(String id, List<String> secretHashes, List<String> stores, Set<String> scopes) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Set<String> ONLY_ADMIN = Set.of(Scope.ADMIN.word());

  /**
   * Checks an entry.
   *
   * @param number of the entry, as in {@code paceline.clients[0]}
   * @throws BadIdentity if it makes no sense
   */
  static ClientEntry of(int number, ConfiguredClient given) {
    String id = given.id();
    if (id == null || !ID.matcher(id).matches()) {
      throw wrong(number, id, "its id must match " + ID);
    }
    if (given.secretHashes().isEmpty()) {
      throw wrong(number, id, "it has no secret-hashes");
    }
    if (!given.secretHashes().stream().allMatch(SecretHashes::isHash)) {
      throw wrong(
          number, id, "a secret hash is not a BCrypt hash such as {bcrypt}$2a$10$… or $2y$10$…");
    }
    if (given.secretHashes().stream().anyMatch(SecretHashes::isSlow)) {
      throw wrong(
          number, id, "a secret hash has a cost above 12, which takes too long for each token");
    }
    return new ClientEntry(
        id, given.secretHashes(), stores(number, id, given), scopes(number, id, given.scopes()));
  }

  private static List<String> stores(int number, String id, ConfiguredClient given) {
    List<String> stores = given.stores();
    if (stores.isEmpty() && !Set.copyOf(given.scopes()).equals(ONLY_ADMIN)) {
      throw wrong(number, id, "it has no stores; * alone means all");
    }
    if (stores.equals(LocalName.STORES)) {
      return stores;
    }
    for (String store : stores) {
      if (!Identifiers.isStoreId(store)) {
        throw wrong(number, id, "there can be no store '" + store + "'; * alone means all");
      }
    }
    return List.copyOf(new TreeSet<>(stores));
  }

  private static Set<String> scopes(int number, String id, List<String> scopes) {
    if (scopes.isEmpty()) {
      throw wrong(number, id, "it has no scopes");
    }
    for (String scope : scopes) {
      if (!LocalName.allScopes().contains(scope)) {
        String known = String.join(" ", new TreeSet<>(LocalName.allScopes()));
        throw wrong(number, id, "there is no scope '" + scope + "', only " + known);
      }
    }
    return Set.copyOf(scopes);
  }

  /** What stops the start. An id is quoted only where it may be printed. */
  static BadIdentity wrong(int number, @Nullable String id, String what) {
    String name = id != null && ID.matcher(id).matches() ? " (" + id + ")" : "";
    return new BadIdentity(
        "The client paceline.clients["
            + number
            + "]"
            + name
            + " is configured wrongly: "
            + what
            + ".",
        "Each client has an id, secret-hashes, stores and scopes; see docs/operations.md.");
  }
}
