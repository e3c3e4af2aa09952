package dev.paceline.query.web;

import dev.paceline.edge.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page begins, as one word that only we read. It fits one question only, and one that was
 * altered fits none: it carries a digest. It is no secret, and opens nothing that the question does
 * not.
 */
public final class PageCursor {
  private static final int DIGEST = 9;
  private static final int LONGEST = 1_000;

  private PageCursor() {}

  /**
   * The word for these parts, none of which has a space.
   *
   * @param question what is asked of whom
   */
  public static String of(String question, List<?> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(text.isEmpty() ? "" : " ").append(part));
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(digest(question, plain), DIGEST + plain.length);
    System.arraycopy(plain, 0, all, DIGEST, plain.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * The parts that {@link #of} was given for the same question.
   *
   * @throws Refused with 400 for any other word
   */
  public static List<String> parts(String question, String word) {
    if (word.length() > LONGEST) {
      throw altered();
    }
    byte[] all = decoded(word);
    if (all.length <= DIGEST) {
      throw altered();
    }
    byte[] plain = Arrays.copyOfRange(all, DIGEST, all.length);
    byte[] claimed = Arrays.copyOf(all, DIGEST);
    if (!MessageDigest.isEqual(claimed, Arrays.copyOf(digest(question, plain), DIGEST))
        || !Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(word)) {
      throw altered();
    }
    return List.of(new String(plain, StandardCharsets.UTF_8).split(" ", -1));
  }

  private static byte[] decoded(String word) {
    try {
      return Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException e) {
      throw altered();
    }
  }

  /** Refuses a word that is not as it was given, or answers another question. */
  public static Refused altered() {
    return Refused.malformed("cursor", "must be as it was given, with the same question");
  }

  private static byte[] digest(String question, byte[] plain) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(question.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(plain);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
