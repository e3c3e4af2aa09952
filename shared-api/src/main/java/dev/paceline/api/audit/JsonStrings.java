package dev.paceline.api.audit;

/** Finds the texts in JSON, wherever they stand, without a library. */
final class JsonStrings {
  /** What looks at each text that has a name. */
  @FunctionalInterface
  interface Visitor {
    /** A text at so many brackets deep: 1 is a member of the outermost object. */
    void text(int depth, String name, String value);
  }

  private JsonStrings() {}

  /** Goes through all of it. Throws {@link IllegalArgumentException} where a text is none. */
  static void each(String json, Visitor visitor) {
    String name = "";
    boolean isValue = false;
    int depth = 0;
    for (int at = 0; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        int end = end(json, at);
        String text = text(json.substring(at, end + 1));
        if (isValue) {
          visitor.text(depth, name, text);
        } else {
          name = text;
        }
        at = end;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      isValue = c == ':' || (isValue && Character.isWhitespace(c));
    }
  }

  /** Where the text that begins there ends. */
  private static int end(String json, int start) {
    for (int at = start + 1; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        return at;
      }
      at += c == '\\' ? 1 : 0;
    }
    throw new IllegalArgumentException("it is cut off");
  }

  private static String text(String quoted) {
    try {
      return new LineReader(quoted.replace("\\/", "/")).string();
    } catch (BadLine e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }
}
