package dev.paceline.command.web;

import java.util.Locale;

/** The problems that this API can answer with. */
public enum ProblemKind {
  UNREADABLE(400, "The request cannot be read"),
  UNKNOWN_STORE(404, "Unknown store"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  CONFLICT(409, "Conflict with what is recorded"),
  STALE(412, "Not the current revision"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INVALID(422, "The request breaks a rule"),
  INTERNAL(500, "Internal error"),
  UNAVAILABLE(503, "Not confirmed");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The same words for every problem of this kind. */
  public String title() {
    return title;
  }

  /** A stable name, not an address: nothing has to be served there. */
  public String type() {
    return "urn:paceline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that is closest to a status which something else chose. */
  static ProblemKind closestTo(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status && kind != UNKNOWN_STORE) {
        return kind;
      }
    }
    return status < 500 ? UNREADABLE : INTERNAL;
  }
}
