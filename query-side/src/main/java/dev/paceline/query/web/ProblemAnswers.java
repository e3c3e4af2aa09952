package dev.paceline.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong into a problem that tells the caller enough, and nothing of us. */
class ProblemAnswers extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Problem problem, WebRequest request) {
    return answer(problem, new HttpHeaders(), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> failed(Exception failure, WebRequest request) {
    if (Outage.isToBlame(failure)) {
      LOG.warn("A query could not be answered, the database did not do its part");
      return answer(ProblemKind.UNAVAILABLE, "Send the query again.", request);
    }
    LOG.error("A query failed", failure);
    return answer(ProblemKind.INTERNAL, "The query could not be answered.", request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.malformed(missing.getParameterName(), "must be given"), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name = mismatch.getPropertyName() == null ? "parameter" : mismatch.getPropertyName();
    return answer(Problem.malformed(name, "cannot be read"), headers, request);
  }

  /** All else that Spring MVC refuses by itself, in our words. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemKind kind = ProblemKind.of(status);
    if (kind == ProblemKind.INTERNAL) {
      LOG.error("A query failed", refused);
    }
    return ProblemBody.of(kind, kind.title() + ".", path(request), List.of()).answer(headers);
  }

  private static ResponseEntity<Object> answer(
      ProblemKind kind, String detail, WebRequest request) {
    return ProblemBody.of(kind, detail, path(request), List.of()).answer(new HttpHeaders());
  }

  private static ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, WebRequest request) {
    return ProblemBody.of(problem.kind(), problem.detail(), path(request), problem.faults())
        .answer(headers);
  }

  private static String path(WebRequest request) {
    return request instanceof ServletWebRequest servlet ? servlet.getRequest().getRequestURI() : "";
  }
}
