package dev.paceline.standalone.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
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
      Pattern.compile("\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}");

  /** Above this a check takes a second and more of one processor. */
  private static final int HIGHEST_COST = 12;

  private static final int MOST_AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 2;

  /**
   * A check does not let go of its processor until it is done, so that half of them stay free for
   * everything else.
   */
  private final Semaphore permits = new Semaphore(atOnce(), true);

  private final RecentSecrets recent = new RecentSecrets();
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  /** Too many secrets are being checked already. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Busy() {
      super("too many secrets are being checked", null, false, false);
    }
  }

  /** Whether this is a BCrypt hash, as Spring or htpasswd writes it. */
  static boolean isHash(String text) {
    return HASH.matcher(bare(text)).matches();
  }

  /** Whether a BCrypt hash takes longer to check than a server can afford for each token. */
  static boolean isSlow(String hash) {
    Matcher parts = HASH.matcher(bare(hash));
    return parts.matches() && Integer.parseInt(parts.group(1)) > HIGHEST_COST;
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

  /**
   * @throws Busy if others are being checked for too long
   */
  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
    if (secret == null || hashes == null) {
      return false;
    }
    if (recent.isKnown(secret, hashes)) {
      return true;
    }
    takePermit();
    try {
      boolean right = matchesOne(secret, hashes) || matchesDecoded(secret.toString(), hashes);
      if (right) {
        recent.add(secret, hashes);
      }
      return right;
    } finally {
      permits.release();
    }
  }

  private static int atOnce() {
    return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_AT_ONCE);
  }

  private void takePermit() {
    try {
      if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
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
