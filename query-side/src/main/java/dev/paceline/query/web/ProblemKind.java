package dev.paceline.query.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What can be wrong with a request, or with us: each is a stable {@code type} of RFC 9457. */
enum ProblemKind {
  UNKNOWN_STORE(HttpStatus.NOT_FOUND, "There is no such store"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in an accepted form"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The form of the body is not supported"),
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
  CONFLICT(HttpStatus.CONFLICT, "This conflicts with what is recorded"),
  BEHIND(HttpStatus.SERVICE_UNAVAILABLE, "The read model is behind"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is not available for the moment"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private final HttpStatus status;
  private final String title;

  ProblemKind(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The kind that best says what a bare status means. */
  static ProblemKind of(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 503 -> UNAVAILABLE;
      default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL;
    };
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  URI type() {
    return URI.create("urn:paceline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
