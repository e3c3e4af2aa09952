package dev.paceline.edge.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails outside of controllers, in place of Boot's error page. */
@RestController
class ErrorDispatch implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> answer(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return ProblemAnswers.of(
        Refused.as(ProblemKind.closestTo(status(request))),
        path instanceof String uri ? uri : request.getRequestURI(),
        HttpHeaders.EMPTY);
  }

  /** Asked for by itself, this page is nothing. */
  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : ProblemKind.NOT_FOUND.status();
  }
}
