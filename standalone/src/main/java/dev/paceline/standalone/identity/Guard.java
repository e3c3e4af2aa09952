package dev.paceline.standalone.identity;

import dev.paceline.edge.problem.ProblemAnswers;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that looks at a secret: puts off whoever failed too often, and refuses
 * parameters given twice (RFC 6749, section 3.2), which Spring stumbles over here and there.
 */
final class Guard extends OncePerRequestFilter {
  private final Attempts attempts;
  private final LoginPage loginPage;

  Guard(Attempts attempts, LoginPage loginPage) {
    this.attempts = attempts;
    this.loginPage = loginPage;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getParameterMap().values().stream().anyMatch(values -> values.length > 1)) {
      TokenErrors.refuse(request, response);
      return;
    }
    Duration wait = isAttempt(request) ? attempts.wait(request) : Duration.ZERO;
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      putOff(request, response, wait);
    }
  }

  private static boolean isAttempt(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
        && !Endpoints.LOGOUT.equals(request.getRequestURI());
  }

  private void putOff(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    if (Endpoints.LOGIN.equals(request.getRequestURI())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      loginPage.write(request, response, LoginPage.Notice.TOO_MANY);
      return;
    }
    ProblemAnswers.write(
        Refused.tooMany("too many attempts with a wrong secret came from this address", wait),
        request,
        response);
  }
}
