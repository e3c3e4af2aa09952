package dev.paceline.api.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The public keys in a file that somebody keeps to check with.
 *
 * @param present those that the file is there for
 * @param earlier those with which the installation signed before, as it says itself: whoever has
 *     found or stolen one of them can sign with it, so they are trusted only if that is asked for
 */
public record PublicKeys(List<VerifyingKey> present, List<VerifyingKey> earlier) {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY";
  private static final String NAME = "publicKey";

  /** The lists do not change. */
  public PublicKeys {
    present = List.copyOf(present);
    earlier = List.copyOf(earlier);
  }

  /**
   * Reads PEM blocks one after the other, all of them present, or the JSON in which an installation
   * shows its keys (GET /api/audit-key). Throws {@link IllegalArgumentException} if there is none,
   * or a private one.
   */
  public static PublicKeys of(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw new IllegalArgumentException(
          "this is the private key, which nobody else should have: take the public one");
    }
    PublicKeys keys = text.strip().startsWith("{") ? ofJson(text.strip()) : ofPem(text);
    if (keys.present.isEmpty()) {
      throw new IllegalArgumentException("there is no public key in it");
    }
    return keys;
  }

  private static PublicKeys ofPem(String text) {
    List<VerifyingKey> keys = new ArrayList<>();
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
      keys.add(VerifyingKey.ofPem(text.substring(at)));
    }
    return new PublicKeys(keys, List.of());
  }

  /** What the object itself calls its key is the present one; any that stands deeper is earlier. */
  private static PublicKeys ofJson(String text) {
    List<VerifyingKey> present = new ArrayList<>();
    List<VerifyingKey> earlier = new ArrayList<>();
    JsonStrings.each(
        text,
        (depth, name, value) -> {
          if (name.equals(NAME)) {
            (depth == 1 ? present : earlier).add(VerifyingKey.ofPem(value));
          }
        });
    if (present.size() > 1) {
      throw new IllegalArgumentException("it names more than one present key");
    }
    return new PublicKeys(present, earlier);
  }

  /** Those that are trusted. */
  public List<VerifyingKey> trusted(boolean alsoEarlier) {
    List<VerifyingKey> keys = new ArrayList<>(present);
    if (alsoEarlier) {
      keys.addAll(earlier);
    }
    return keys;
  }
}
