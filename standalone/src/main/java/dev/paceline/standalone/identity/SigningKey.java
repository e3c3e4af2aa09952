package dev.paceline.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.paceline.edge.kept.OwnerOnlyFile;
import java.text.ParseException;

/** The key that tokens are signed with. It outlives the process, so that its tokens do too. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  /** The kept key, made at the first start. @throws BadIdentity if what is kept is no such key */
  static RSAKey kept(OwnerOnlyFile file) {
    String text = file.readOrMake(SigningKey::generate).text();
    try {
      if (JWK.parse(text) instanceof RSAKey key && key.isPrivate() && key.size() >= BITS) {
        return key;
      }
    } catch (ParseException e) {
      // Told below, without what the text was.
    }
    throw new BadIdentity(
        "The signing key in " + file.path() + " is damaged.",
        "Restore the file, or remove it: then a new key is made, and tokens given so far end.");
  }

  private static String generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA here", e);
    }
  }
}
