package dev.paceline.edge.web;

import dev.paceline.edge.access.IssuerUnavailable;
import dev.paceline.edge.problem.ProblemAnswers;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers requests without a valid token, and does not say what is wrong with one. */
final class TokenProblems implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof IssuerUnavailable) {
      ProblemAnswers.write(
          Refused.because(ProblemKind.UNAVAILABLE, "tokens cannot be verified for the moment"),
          request,
          response);
      return;
    }
    // RFC 6750, section 3.1: no error code where no token was sent.
    boolean none = failure instanceof InsufficientAuthenticationException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, none ? "Bearer" : "Bearer error=\"invalid_token\"");
    ProblemAnswers.write(
        none
            ? Refused.withoutToken()
            : Refused.because(
                ProblemKind.UNAUTHENTICATED, "the token is not valid here; get a new one"),
        request,
        response);
  }
}
