package dev.paceline.api.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text is one JSON object without white space around its parts. */
final class CompactJson {
  private static final int DEEPEST = 64;
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");
  private static final Pattern SCALAR =
      Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private final Matcher string;
  private final Matcher scalar;
  private int at;

  private CompactJson(String text) {
    this.text = text;
    string = STRING.matcher(text);
    scalar = SCALAR.matcher(text);
  }

  static boolean isObject(String text) {
    CompactJson json = new CompactJson(text);
    return json.object(0) && json.at == text.length();
  }

  private boolean value(int depth) {
    if (depth > DEEPEST || at >= text.length()) {
      return false;
    }
    switch (text.charAt(at)) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return matches(string);
      default:
        return matches(scalar);
    }
  }

  private boolean object(int depth) {
    if (!skip('{')) {
      return false;
    }
    if (skip('}')) {
      return true;
    }
    do {
      if (!matches(string) || !skip(':') || !value(depth + 1)) {
        return false;
      }
    } while (skip(','));
    return skip('}');
  }

  private boolean array(int depth) {
    at++;
    if (skip(']')) {
      return true;
    }
    do {
      if (!value(depth + 1)) {
        return false;
      }
    } while (skip(','));
    return skip(']');
  }

  private boolean skip(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    if (there) {
      at++;
    }
    return there;
  }

  private boolean matches(Matcher matcher) {
    boolean there = matcher.region(at, text.length()).lookingAt();
    if (there) {
      at = matcher.end();
    }
    return there;
  }
}
