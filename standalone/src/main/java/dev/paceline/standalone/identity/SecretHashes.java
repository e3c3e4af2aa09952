package dev.paceline.standalone.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt hashes, several of which may stand for one client, so that its secret can be changed
 * without a moment in which it has none. They stand beside each other with a space between.
 */
final class SecretHashes implements PasswordEncoder {
  private static final String PREFIX = "{bcrypt}";
  private static final Pattern HASH =
      Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  /**
   * Whether this is a BCrypt hash, as Spring or htpasswd writes it, that takes no hours to check.
   */
  static boolean isHash(String text) {
    return HASH.matcher(bare(text)).matches();
  }

  /** Several hashes as one text. */
  static String together(List<String> hashes) {
    return hashes.stream().map(SecretHashes::bare).collect(Collectors.joining(" "));
  }

  private static String bare(String hash) {
    String text = hash.strip();
    return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return bcrypt.encode(secret);
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
    if (secret == null || hashes == null) {
      return false;
    }
    return matchesOne(secret, hashes) || matchesDecoded(secret.toString(), hashes);
  }

  /**
   * RFC 6749 has a secret form-encoded before it goes into a Basic header; curl leaves it alone.
   */
  private boolean matchesDecoded(String secret, String hashes) {
    if (secret.indexOf('%') < 0 && secret.indexOf('+') < 0) {
      return false;
    }
    try {
      return matchesOne(URLDecoder.decode(secret, StandardCharsets.UTF_8), hashes);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean matchesOne(CharSequence secret, String hashes) {
    return Pattern.compile(" ")
        .splitAsStream(hashes)
        .anyMatch(hash -> bcrypt.matches(secret, hash));
  }
}
