package dev.paceline.api;

/** The rule for free text: it can be shown anywhere as one line, and shows what it says. */
public final class Text {
  /** The most characters a name may have. */
  public static final int MAX_NAME = 500;

  private Text() {}

  /**
   * Returns {@code text} if it is a line of 1 to {@code max} characters.
   *
   * @throws InvalidValue for an empty or blank, too long or unprintable text
   */
  public static String line(String text, int max) {
    if (text.isBlank()) {
      throw new InvalidValue("must not be empty");
    }
    // Whoever counts characters does not count the halves that Java keeps some of them in.
    if (text.length() > max && text.codePointCount(0, text.length()) > max) {
      throw new InvalidValue("must have at most " + max + " characters");
    }
    int at = 0;
    while (at < text.length()) { // Not a stream: every name of every event that is read comes here.
      int codePoint = text.codePointAt(at);
      if (!isPrintable(codePoint)) {
        throw new InvalidValue("must not hold control characters or direction overrides");
      }
      at += Character.charCount(codePoint);
    }
    return text;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !overridesDirection(codePoint);
    };
  }

  /** Embeddings, overrides and isolates let a name pose as another (Unicode TR 36). */
  private static boolean overridesDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
