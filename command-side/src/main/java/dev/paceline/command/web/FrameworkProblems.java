package dev.paceline.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what Spring refuses before any controller into a problem. */
@RestControllerAdvice
class FrameworkProblems {

  @ExceptionHandler({
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeException.class,
    NoHandlerFoundException.class,
    NoResourceFoundException.class
  })
  ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request) {
    ErrorResponse refusal = (ErrorResponse) failure;
    ProblemKind kind = ProblemKind.closestTo(refusal.getStatusCode().value());
    Problem problem = Problem.of(kind, detailOf(kind), request.getRequestURI(), List.of());
    return ProblemAnswers.of(problem, refusal.getHeaders());
  }

  static String detailOf(ProblemKind kind) {
    return switch (kind) {
      case METHOD_NOT_ALLOWED -> "this method is not served here; Allow names those that are";
      case NOT_ACCEPTABLE -> "this is served as JSON only";
      case UNSUPPORTED_MEDIA_TYPE -> "a body of this type is not read here";
      case NOT_FOUND -> "there is no such thing";
      case UNREADABLE -> "the request is malformed";
      case TOO_LARGE -> "the request is too large";
      default -> kind.title();
    };
  }
}
