package dev.paceline.standalone.identity;

import java.util.Optional;

/** What is printed, once, of a secret that was just made. It goes to the console and to no log. */
final class FirstSight {
  private FirstSight() {}

  static Optional<String> of(LocalSecret secret) {
    if (!secret.isNew()) {
      return Optional.empty();
    }
    return Optional.of(
        """

          The password of owner and auditor, and the secret of the local clients, is

              %s

          It was made just now, is shown this once, and is kept in
          %s
        """
            .formatted(secret.value(), secret.whereKept()));
  }
}
