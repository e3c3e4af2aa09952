package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text (RFC 7468). */
final class Pem {
  private static final int WIDTH = 64;

  private Pem() {}

  static String write(String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /** The first block of this label. Throws {@link IllegalArgumentException} if there is none. */
  static byte[] read(String label, String text) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
            .matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException("there is no " + label + " in PEM");
    }
    return Base64.getDecoder().decode(block.group(1).replaceAll("\\s", ""));
  }
}
