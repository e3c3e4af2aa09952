package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An installation's Ed25519 key. Never shown. */
public final class SigningKey {
  private static final String LABEL = "PRIVATE KEY";

  private final PrivateKey key;
  private final VerifyingKey publicHalf;

  private SigningKey(KeyPair pair) {
    key = pair.getPrivate();
    publicHalf = new VerifyingKey(pair.getPublic());
  }

  /** A new key. */
  public static SigningKey random() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  /**
   * Reads a key in PEM (PKCS #8), as {@code openssl genpkey -algorithm ed25519} makes it. Throws
   * {@link IllegalArgumentException} if it is none.
   */
  public static SigningKey ofPem(String pem) {
    try {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Pem.read(LABEL, pem));
      PrivateKey key = KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(encoded);
      byte[] seed =
          ((EdECPrivateKey) key)
              .getBytes()
              .orElseThrow(() -> new IllegalArgumentException("the key does not show itself"));
      return new SigningKey(pairOf(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("this is no private key of Ed25519", e);
    }
  }

  /** Java has no way from a private key to its public half, but makes both from what is random. */
  private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    return generator.generateKeyPair();
  }

  /** In PEM, to be kept where nobody else reads it. */
  public String pem() {
    return Pem.write(LABEL, key.getEncoded());
  }

  /** What everybody may have. */
  public VerifyingKey publicHalf() {
    return publicHalf;
  }

  /** The signature of a text, in base64. */
  public String sign(String statement) {
    try {
      Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
      signature.initSign(key);
      signature.update(statement.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return "the key " + publicHalf.id();
  }

  /** Not random at all. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
