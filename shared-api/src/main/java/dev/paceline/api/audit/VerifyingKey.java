package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of an installation's Ed25519 key: with it everybody can check what it signed. */
public final class VerifyingKey {
  /** The algorithm, as Java and OpenSSL call it. */
  public static final String ALGORITHM = "Ed25519";

  private static final String LABEL = "PUBLIC KEY";
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
