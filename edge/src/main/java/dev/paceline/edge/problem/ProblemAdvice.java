package dev.paceline.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever is thrown by controllers, or on the way to them, into a problem. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAdvice {
  private final Failures failures;

  ProblemAdvice(Failures failures) {
    this.failures = failures;
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> answer(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      // A part of the answer is on its way: cut it off, so that nobody takes it for the whole.
      throw failure;
    }
    return switch (failure) {
      // Nobody is there. By type: a database connection breaks in the same words.
      case AsyncRequestNotUsableException _, ClientAbortException _ -> null;
      case MissingServletRequestParameterException missing ->
          answer(Refused.malformed(missing.getParameterName(), "must be given"), request);
      case MethodArgumentTypeMismatchException mismatch ->
          answer(Refused.malformed(mismatch.getName(), "cannot be read"), request);
      default -> answer(failures.refusal(failure), request, headers(failure));
    };
  }

  private static HttpHeaders headers(Exception failure) {
    return failure instanceof ErrorResponse springs ? springs.getHeaders() : HttpHeaders.EMPTY;
  }

  private static ResponseEntity<Object> answer(Refused refused, HttpServletRequest request) {
    return answer(refused, request, HttpHeaders.EMPTY);
  }

  private static ResponseEntity<Object> answer(
      Refused refused, HttpServletRequest request, HttpHeaders headers) {
    return ProblemAnswers.of(refused, request.getRequestURI(), headers);
  }
}
