package dev.paceline.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param errors what is wrong with the input; left out where that is not the problem
 */
record ProblemBody(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Fault> errors) {

  private static final String RETRY_AFTER_SECONDS = "1";

  static ProblemBody of(
      ProblemKind kind, String detail, String instance, List<Problem.Fault> errors) {
    return new ProblemBody(
        kind.type(), kind.title(), kind.status().value(), detail, instance, errors);
  }

  /** The answer with this body, whatever the request accepts. */
  ResponseEntity<Object> answer(HttpHeaders headers) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == ProblemKind.UNAVAILABLE.status().value()) {
      all.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(status).headers(all).body(this);
  }
}
