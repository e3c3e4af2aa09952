package dev.paceline.command.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails outside of controllers, in place of Boot's error page. */
@RestController
class ErrorDispatch implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Problem> answer(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ProblemKind kind =
        ProblemKind.closestTo(
            status instanceof Integer code ? code : ProblemKind.NOT_FOUND.status());
    return ProblemAnswers.of(
        Problem.of(
            kind,
            FrameworkProblems.detailOf(kind),
            path instanceof String uri ? uri : request.getRequestURI(),
            List.of()));
  }
}
