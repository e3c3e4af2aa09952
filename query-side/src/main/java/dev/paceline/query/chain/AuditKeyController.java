package dev.paceline.query.chain;

import dev.paceline.api.audit.VerifyingKey;
import dev.paceline.edge.access.Open;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with what it takes to check what this installation has signed. */
@RestController
class AuditKeyController {
  private final AuditKeys keys;

  AuditKeyController(AuditKeys keys) {
    this.keys = keys;
  }

  /**
   * A public key.
   *
   * @param publicKey in PEM
   */
  record KeyView(String keyId, String algorithm, String publicKey) {
    static KeyView of(VerifyingKey key) {
      return new KeyView(key.id(), VerifyingKey.ALGORITHM, key.pem());
    }
  }

  /**
   * The present public key.
   *
   * @param publicKey in PEM
   * @param earlier the others that this installation has signed with
   */
  record KeysView(String keyId, String algorithm, String publicKey, List<KeyView> earlier) {}

  @Open
  @GetMapping("/api/audit-key")
  KeysView key() {
    KeyView present = KeyView.of(keys.publicHalf());
    List<KeyView> earlier = keys.others().stream().map(KeyView::of).toList();
    return new KeysView(present.keyId(), present.algorithm(), present.publicKey(), earlier);
  }
}
