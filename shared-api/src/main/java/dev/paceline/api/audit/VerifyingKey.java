package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The public half of an installation's Ed25519 key: with it everybody can check what it signed. */
public final class VerifyingKey {
  /** The algorithm, as Java and OpenSSL call it. */
  public static final String ALGORITHM = "Ed25519";

  private static final String LABEL = "PUBLIC KEY";
  private static final String BEGIN = "-----BEGIN " + LABEL;
  private static final int ID_BYTES = 8;

  private final PublicKey key;

  VerifyingKey(PublicKey key) {
    this.key = key;
  }

  /** Reads a key in PEM. Throws {@link IllegalArgumentException} if it is none. */
  public static VerifyingKey ofPem(String pem) {
    try {
      byte[] der = Pem.read(LABEL, pem);
      return new VerifyingKey(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this is no public key of " + ALGORITHM, e);
    }
  }

  /**
   * All keys in a text: PEM blocks one after the other, or the JSON in which an installation shows
   * its keys. Throws {@link IllegalArgumentException} if there is none, or a private one.
   */
  public static List<VerifyingKey> allOf(String text) {
    if (text.contains("PRIVATE KEY")) {
      throw new IllegalArgumentException(
          "this is the private key, which nobody else should have: take the public one");
    }
    List<VerifyingKey> keys = new ArrayList<>();
    String rest = text.replace("\\n", "\n");
    for (int at = rest.indexOf(BEGIN); at >= 0; at = rest.indexOf(BEGIN, at + 1)) {
      keys.add(ofPem(rest.substring(at)));
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no public key in PEM in it");
    }
    return keys;
  }

  /** The key in PEM. */
  public String pem() {
    return Pem.write(LABEL, key.getEncoded());
  }

  /** The first eight bytes of SHA-256 over the key in DER, in hexadecimal. */
  public String id() {
    byte[] hash = FieldDigest.sha256().digest(key.getEncoded());
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  /** Whether this key's other half has signed that text. */
  public boolean hasSigned(String statement, String signature) {
    try {
      byte[] bytes = Base64.getDecoder().decode(signature);
      if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) {
        return false; // Base64 has spare bits, and here no bit may be another.
      }
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(statement.getBytes(StandardCharsets.UTF_8));
      return check.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
