package dev.paceline.api.audit;

import java.util.Base64;

/**
 * Takes a line apart that is written in one form only: the parts come in a fixed order. All methods
 * throw {@link BadLine} where the line goes another way.
 */
final class LineReader {
  private final String line;
  private int at;

  LineReader(String line) {
    this.line = line;
  }

  boolean skip(String expected) {
    boolean there = line.startsWith(expected, at);
    if (there) {
      at += expected.length();
    }
    return there;
  }

  LineReader expect(String expected) {
    if (!skip(expected)) {
      throw new BadLine("not " + expected + " at character " + (at + 1));
    }
    return this;
  }

  String string() {
    expect("\"");
    StringBuilder text = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return text.toString();
      }
      text.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    char letter = next();
    if (letter != 'u') {
      return JsonText.escaped(letter);
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new BadLine("an unknown escape in a string");
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private char next() {
    if (at >= line.length()) {
      throw new BadLine("it ends in the middle");
    }
    return line.charAt(at++);
  }

  long number() {
    int start = at;
    while (at < line.length() && "-0123456789".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return numberOf(line.substring(start, at));
  }

  static long numberOf(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadLine("not a whole number: " + text);
    }
  }

  ChainHash hash() {
    try {
      return new ChainHash(string());
    } catch (IllegalArgumentException e) {
      throw new BadLine("not a hash of 64 hexadecimal digits");
    }
  }

  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new BadLine("not base64");
    }
  }

  /** What stands before a line's last characters. */
  String rest(String end) {
    if (!line.endsWith(end) || line.length() - end.length() < at) {
      throw new BadLine("it does not end in " + end);
    }
    String rest = line.substring(at, line.length() - end.length());
    at = line.length();
    return rest;
  }

  /** What stands before the next occurrence of a text, and skips both. */
  String upTo(String end) {
    int there = line.indexOf(end, at);
    if (there < 0) {
      throw new BadLine("it lacks " + end);
    }
    String text = line.substring(at, there);
    at = there + end.length();
    return text;
  }

  void end() {
    if (at < line.length()) {
      throw new BadLine("it goes on after its end");
    }
  }
}
