package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over fields, each preceded by its length, so that none can pass for part of another. */
final class FieldDigest {
  private static final int NUMBER = 8;

  private final MessageDigest digest = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  FieldDigest bytes(byte[] field) {
    bigEndian(field.length, Integer.BYTES);
    digest.update(field);
    return this;
  }

  FieldDigest text(String field) {
    return bytes(field.getBytes(StandardCharsets.UTF_8));
  }

  FieldDigest number(long field) {
    bigEndian(NUMBER, Integer.BYTES);
    bigEndian(field, NUMBER);
    return this;
  }

  private void bigEndian(long value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      digest.update((byte) (value >>> shift));
    }
  }

  byte[] hash() {
    return digest.digest();
  }
}
