package dev.paceline.command.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems into answers. */
final class ProblemAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECONDS_TO_WAIT = "1";

  private ProblemAnswers() {}

  static ResponseEntity<Problem> of(Problem problem) {
    return of(problem, HttpHeaders.EMPTY);
  }

  static ResponseEntity<Problem> of(Problem problem, HttpHeaders headers) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.status())
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == ProblemKind.UNAVAILABLE.status()) {
      answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
    return answer.body(problem);
  }

  /** For what is answered before or beside Spring. */
  static void write(HttpServletResponse response, Problem problem) throws IOException {
    byte[] body = JSON.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
