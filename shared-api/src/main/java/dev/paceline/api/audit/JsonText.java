package dev.paceline.api.audit;

/** Strings in JSON's one canonical form (RFC 8785, 3.2.2.2). */
final class JsonText {
  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String LETTERS = "btnfr\"\\";

  private JsonText() {}

  static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = SHORT.indexOf(c);
      if (known >= 0) {
        json.append('\\').append(LETTERS.charAt(known));
      } else if (c < ' ') {
        json.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c % 16, 16));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** The character that a letter after a backslash stands for. */
  static char escaped(char letter) {
    int known = LETTERS.indexOf(letter);
    if (known < 0) {
      throw new BadLine("an unknown escape in a string");
    }
    return SHORT.charAt(known);
  }
}
