package dev.paceline.command.web;

/** A field's name inside a JSON pointer. */
final class PointerPart {
  private static final int LONGEST = 100;

  private PointerPart() {}

  /** Escaped as RFC 6901 wants it, cut short, and with nothing in it that UTF-8 cannot hold. */
  static String of(String name) {
    StringBuilder part = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          if (c == '~') {
            part.append("~0");
          } else if (c == '/') {
            part.append("~1");
          } else if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            part.append('\uFFFD');
          } else {
            part.appendCodePoint(c);
          }
        });
    return part.toString();
  }
}
