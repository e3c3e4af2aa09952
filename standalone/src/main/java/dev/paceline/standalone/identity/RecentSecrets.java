package dev.paceline.standalone.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was right last for each client, so that one that gets a token for each request does not cost
 * a slow check each time. It keeps digests under a key that ends with the process.
 */
final class RecentSecrets {
  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

  RecentSecrets() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, DIGEST);
  }

  /** Whether this secret was right last for whom these hashes belong to. */
  boolean isKnown(CharSequence secret, String hashes) {
    byte[] known = digests.get(hashes);
    return known != null && MessageDigest.isEqual(known, digest(secret));
  }

  /** This secret is right. */
  void add(CharSequence secret, String hashes) {
    digests.put(hashes, digest(secret));
  }

  private byte[] digest(CharSequence secret) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return mac.doFinal(secret.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + DIGEST + " here", e);
    }
  }
}
