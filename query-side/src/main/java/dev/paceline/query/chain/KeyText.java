package dev.paceline.query.chain;

import dev.paceline.api.audit.PublicKeys;
import dev.paceline.api.audit.SigningKey;
import dev.paceline.api.audit.VerifyingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the key file holds, in PEM: the private key, and the public halves of those before it.
 *
 * @param earlier none where the installation has only ever had one
 */
record KeyText(SigningKey present, List<VerifyingKey> earlier) {
  private static final String PRIVATE =
      "(?s)-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----";

  /** Throws {@link IllegalArgumentException} if there is no private key, or more than one. */
  static KeyText of(String pem) {
    String others = pem.replaceFirst(PRIVATE, "");
    return new KeyText(
        SigningKey.ofPem(pem),
        others.contains("-----BEGIN") ? PublicKeys.of(others).present() : List.of());
  }

  /** The public halves, the present one last. */
  List<VerifyingKey> all() {
    List<VerifyingKey> all = new ArrayList<>(earlier);
    all.removeIf(key -> key.id().equals(present.publicHalf().id()));
    all.add(present.publicHalf());
    return all;
  }

  String pem() {
    return present.pem() + earlier.stream().map(VerifyingKey::pem).collect(Collectors.joining());
  }
}
