package dev.paceline.edge.problem;

import java.util.Locale;

/** What can be wrong with a request, or with us: each is a stable {@code type} of RFC 9457. */
public enum ProblemKind {
  UNAUTHENTICATED(401, "No valid token"),
  UNKNOWN_STORE(404, "Unknown store"),
  FORBIDDEN(403, "Not allowed with this token"),
  UNREADABLE(400, "The request cannot be read"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  CONFLICT(409, "Conflict with what is recorded"),
  STALE(412, "Not the current revision"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INVALID(422, "The request breaks a rule"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "Something went wrong on our side"),
  BEHIND(503, "The read model is behind"),
  UNAVAILABLE(503, "Not available for the moment");

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

  /** The kind that best says what a status means which something else chose. */
  public static ProblemKind closestTo(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 501 -> METHOD_NOT_ALLOWED; // Tomcat's word for a method that it does not know.
      case 503 -> UNAVAILABLE;
      default -> {
        for (ProblemKind kind : values()) {
          if (kind.status == status) {
            yield kind;
          }
        }
        yield status < 500 ? UNREADABLE : INTERNAL;
      }
    };
  }

  /** What is said of it when nothing more is known. */
  String ordinaryDetail() {
    return switch (this) {
      case METHOD_NOT_ALLOWED -> "this method is not served here; Allow names those that are";
      case NOT_ACCEPTABLE -> "there is no answer in a form that Accept names";
      case UNSUPPORTED_MEDIA_TYPE -> "a body of this type is not read here";
      case NOT_FOUND -> "there is no such thing";
      case UNREADABLE -> "the request is malformed";
      case TOO_LARGE -> "the request is too large";
      case INTERNAL -> "the request could not be answered";
      case UNAVAILABLE -> "send the request again";
      default -> title;
    };
  }
}
