package dev.paceline.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the server answers: objects become maps, arrays lists, all else strings, null null.
 * Here because a tool without dependencies has no other reader.
 */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The object that the text is. @throws IllegalArgumentException for any other text */
  static Map<?, ?> object(String text) {
    Json json = new Json(text);
    try {
      @Nullable Object value = json.value();
      json.skipSpace();
      if (value instanceof Map<?, ?> map && json.at == text.length()) {
        return map;
      }
    } catch (StringIndexOutOfBoundsException e) {
      // The text ends too early, which is told below.
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  /** A text as JSON writes it, quotes included. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private @Nullable Object value() {
    skipSpace();
    return switch (text.charAt(at)) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> string();
      default -> literal();
    };
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (!closes('}')) {
      skipSpace();
      String key = string();
      skipSpace();
      at++; // the colon
      map.put(key, value());
    }
    return map;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    while (!closes(']')) {
      list.add(value());
    }
    return list;
  }

  /** Steps over an opening bracket or a comma, or over the closing one. */
  private boolean closes(char bracket) {
    skipSpace();
    if (text.charAt(at) != bracket) {
      at++;
      skipSpace();
    }
    if (text.charAt(at) != bracket) {
      return false;
    }
    at++;
    return true;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at + 1, (at += 4) + 1), 16);
      default -> c;
    };
  }

  private @Nullable String literal() {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw new IllegalArgumentException("not JSON");
    }
    String literal = text.substring(from, at);
    return literal.equals("null") ? null : literal;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
