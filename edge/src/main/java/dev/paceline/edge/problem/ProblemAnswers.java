package dev.paceline.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals into answers. */
public final class ProblemAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemAnswers() {}

  /** The answer of a controller, with more headers, whatever the request accepts. */
  static ResponseEntity<Object> of(Refused refused, String instance, HttpHeaders headers) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refused.kind().status())
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (saysWhenToRetry(refused)) {
      answer.header(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
    }
    return answer.body(Problem.of(refused, instance));
  }

  /** Answers what is refused before or beside Spring MVC. */
  public static void write(
      Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = JSON.writeValueAsBytes(Problem.of(refused, instance(request)));
    response.setStatus(refused.kind().status());
    if (saysWhenToRetry(refused)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Tomcat refuses a line that holds no path at all before it has one to name. */
  private static String instance(HttpServletRequest request) {
    @Nullable String path = request.getRequestURI();
    return path == null ? "/" : path;
  }

  private static boolean saysWhenToRetry(Refused refused) {
    int status = refused.kind().status();
    return status == ProblemKind.TOO_MANY_REQUESTS.status()
        || status == ProblemKind.UNAVAILABLE.status();
  }
}
