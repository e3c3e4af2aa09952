package dev.paceline.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tomcat sends what failed outside of any handler. */
@RestController
final class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> problem(HttpServletRequest request) {
    ProblemKind kind = ProblemKind.of(status(request));
    return ProblemBody.of(kind, kind.title() + ".", path(request), List.of())
        .answer(new HttpHeaders());
  }

  /** Asked for by itself, this page is nothing. */
  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? HttpStatusCode.valueOf(status)
        : HttpStatus.NOT_FOUND;
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }
}
