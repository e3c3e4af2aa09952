package dev.paceline.standalone.identity;

import dev.paceline.edge.kept.OwnerOnlyFile;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one secret of all local clients and people.
 *
 * @param whereKept what to tell a person who looks for it
 * @param isNew whether nobody can know it yet
 */
record LocalSecret(String value, String whereKept, boolean isNew) {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");
  private static final String VARIABLE = "PACELINE_PASSWORD";

  /** Without letters and digits that look alike. Twenty of them make 99 bits. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 20;
  private static final int GROUP = 5;
  private static final int ADVISED = 12;

  /** What BCrypt looks at. */
  private static final int MOST_BYTES = 72;

  /**
   * The configured secret, or else the kept one, made at the first start.
   *
   * @throws BadIdentity if it is blank or too long
   */
  static LocalSecret of(@Nullable String configured, OwnerOnlyFile file) {
    if (configured != null) {
      return checked(new LocalSecret(configured, VARIABLE, false));
    }
    OwnerOnlyFile.Kept kept = file.readOrMake(LocalSecret::random);
    return checked(new LocalSecret(kept.text(), file.path().toString(), kept.isNew()));
  }

  private static LocalSecret checked(LocalSecret secret) {
    if (secret.value.isBlank()) {
      throw new BadIdentity(
          "The password in " + secret.whereKept + " is empty.",
          "Set PACELINE_PASSWORD to a password, or unset it and remove the file to have one made.");
    }
    if (secret.value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new BadIdentity(
          "The password in " + secret.whereKept + " has more than " + MOST_BYTES + " bytes.",
          "Choose a shorter one.");
    }
    if (secret.value.length() < ADVISED) {
      LOG.warn(
          "The password in {} has fewer than {} characters and may be guessed",
          secret.whereKept,
          ADVISED);
    }
    return secret;
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "the secret in " + whereKept;
  }
}
