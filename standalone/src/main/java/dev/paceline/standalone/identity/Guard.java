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
  private static final Duration BUSY = Duration.ofSeconds(2);

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
    if (!isAttempt(request)) {
      chain.doFilter(request, response);
      return;
    }
    Duration wait = attempts.enter(request);
    if (!wait.isZero()) {
      putOff(request, response, wait);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (SecretHashes.Busy e) {
      putOff(request, response, BUSY);
    } finally {
      attempts.leave(request);
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
        Refused.tooMany(
            "too many attempts with a secret came from this address, or all at once", wait),
        request,
        response);
  }
}
