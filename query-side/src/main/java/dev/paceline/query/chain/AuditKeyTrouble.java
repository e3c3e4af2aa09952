package dev.paceline.query.chain;

import java.nio.file.Path;

/** The key that the proof is signed with is not the one, or none. */
final class AuditKeyTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String action;

  private AuditKeyTrouble(String message, String action) {
    super(message);
    this.action = action;
  }

  static AuditKeyTrouble missing(Path path, String keyId) {
    return new AuditKeyTrouble(
        "The audit key "
            + path
            + " is missing, but this installation has signed with the key "
            + keyId
            + ".",
        "Put the file back from where you keep a copy, or set paceline.audit.key (PACELINE_AUDIT_KEY) to where it is."
            + newKey());
  }

  static AuditKeyTrouble other(Path path, String keyId, String knownId) {
    return new AuditKeyTrouble(
        "The audit key %s is the key %s, but this installation signs with the key %s."
            .formatted(path, keyId, knownId),
        "All processes of an installation share one key file: copy that of the others, or set"
            + " paceline.audit.key (PACELINE_AUDIT_KEY) to where it is."
            + newKey());
  }

  static AuditKeyTrouble unreadable(Path path) {
    return new AuditKeyTrouble(
        "The audit key " + path + " holds no private Ed25519 key in PEM (PKCS #8).",
        "Put the file back from where you keep a copy." + newKey());
  }

  private static String newKey() {
    return " If the key is lost for good, move what is left of it away and start once with"
        + " PACELINE_AUDIT_NEWKEY=true: a new one is made, and what was signed before can still be"
        + " checked with the old public key.";
  }

  String action() {
    return action;
  }
}
