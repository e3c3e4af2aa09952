package dev.paceline.query.chain;

import dev.paceline.api.audit.SigningKey;
import dev.paceline.api.audit.VerifyingKey;
import java.util.List;
import java.util.Optional;

/**
 * The key that this installation signs with, and the public halves of all that it ever signed with.
 *
 * @param all the present one is the last
 */
public record AuditKeys(SigningKey present, List<VerifyingKey> all) {

  /** The public half of the present one. */
  public VerifyingKey publicHalf() {
    return present.publicHalf();
  }

  /** The public half of this id; empty if this installation never had it. */
  Optional<VerifyingKey> of(String keyId) {
    return all.stream().filter(key -> key.id().equals(keyId)).findFirst();
  }

  /** Whether what a checkpoint says was signed with a key of this installation. */
  boolean haveSigned(SignedCheckpoint signed) {
    return of(signed.checkpoint().keyId())
        .filter(key -> key.hasSigned(signed.checkpoint().statement(), signed.signature()))
        .isPresent();
  }
}
