package dev.paceline.query.chain;

import dev.paceline.api.audit.SigningKey;
import dev.paceline.api.audit.VerifyingKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that this installation signs with, and the public halves of all that it ever signed with:
 * those that the key file holds, and no others.
 */
public final class AuditKeys {
  private static final Logger LOG = LoggerFactory.getLogger(AuditKeys.class);

  private final SigningKey present;
  private final Supplier<List<VerifyingKey>> file;
  private volatile Map<String, VerifyingKey> all;

  /**
   * Keys as they are in the file by now.
   *
   * @param file reads it again: another process may have begun to sign with a new key
   */
  AuditKeys(KeyText text, Supplier<List<VerifyingKey>> file) {
    present = text.present();
    this.file = file;
    all = byId(text.all());
  }

  private Map<String, VerifyingKey> byId(List<VerifyingKey> keys) {
    Map<String, VerifyingKey> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.put(key.id(), key));
    byId.putIfAbsent(present.publicHalf().id(), present.publicHalf());
    return byId;
  }

  /** The key to sign with. */
  public SigningKey present() {
    return present;
  }

  /** Its public half. */
  public VerifyingKey publicHalf() {
    return present.publicHalf();
  }

  /** The public halves of all that this installation has signed with. */
  List<VerifyingKey> all() {
    return List.copyOf(all.values());
  }

  /** The same without the present one. */
  List<VerifyingKey> others() {
    return all.values().stream().filter(key -> !key.id().equals(publicHalf().id())).toList();
  }

  /** The public half of this id; empty if this installation never had it. */
  Optional<VerifyingKey> of(String keyId) {
    if (!all.containsKey(keyId)) {
      readAgain();
    }
    return Optional.ofNullable(all.get(keyId));
  }

  private void readAgain() {
    try {
      all = byId(file.get());
    } catch (RuntimeException e) {
      LOG.warn("the audit key cannot be read again: {}", e.toString());
    }
  }

  /** Whether what a checkpoint says was signed with a key of this installation. */
  public boolean haveSigned(SignedCheckpoint signed) {
    return of(signed.checkpoint().keyId())
        .filter(key -> key.hasSigned(signed.checkpoint().statement(), signed.signature()))
        .isPresent();
  }
}
