package dev.paceline.loader;

import java.util.List;
import java.util.Map;

/**
 * Why something was not taken (RFC 9457), as far as a person wants to know.
 *
 * @param status as in HTTP; 0 where none was given
 */
record Problem(int status, String text) {
  private static final int TOO_MANY = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  /** The problem in an answer's JSON. */
  static Problem of(Map<?, ?> json) {
    Object status = json.get("status");
    StringBuilder text = new StringBuilder(said(json, "title", "not taken"));
    String detail = said(json, "detail", "");
    if (!detail.isEmpty()) {
      text.append(": ").append(detail);
    }
    if (json.get("errors") instanceof List<?> errors) {
      errors.forEach(error -> text.append(error instanceof Map<?, ?> e ? finding(e) : ""));
    }
    return new Problem(status == null ? 0 : Integer.parseInt(status.toString()), text.toString());
  }

  private static String finding(Map<?, ?> error) {
    return "; " + said(error, "pointer", "") + " " + said(error, "detail", "");
  }

  private static String said(Map<?, ?> json, String key, String otherwise) {
    Object value = json.get(key);
    return value == null ? otherwise : value.toString();
  }

  /** Whether the same again may succeed later. */
  boolean passes() {
    return isPassing(status);
  }

  /** Whether an HTTP status says that the same again may succeed later. */
  static boolean isPassing(int status) {
    return status == TOO_MANY || (status >= BAD_GATEWAY && status <= GATEWAY_TIMEOUT);
  }
}
