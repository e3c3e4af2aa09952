package dev.paceline.standalone.access;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Hashes as an operator would configure them. */
final class Hashes {
  private Hashes() {}

  static String of(String secret) {
    return "{bcrypt}" + new BCryptPasswordEncoder(4).encode(secret);
  }
}
