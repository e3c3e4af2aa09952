package dev.paceline.command.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever a controller of this side throws into a problem. */
@RestControllerAdvice(basePackages = "dev.paceline.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandProblems {

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request)
      throws Exception {
    if (failure instanceof AsyncRequestNotUsableException
        || failure instanceof ClientAbortException) {
      return null; // Nobody is there. By type: a database connection breaks in the same words.
    }
    if (failure instanceof ErrorResponse) {
      throw failure; // Spring's own: they know their status and headers.
    }
    return ProblemAnswers.of(Problems.of(failure, request.getRequestURI()));
  }
}
