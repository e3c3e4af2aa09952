package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers of the token endpoint to what it refuses, in the form of RFC 6749, section 5.2. */
final class TokenErrors implements AuthenticationFailureHandler, AuthenticationEntryPoint {
  private final Attempts attempts;

  TokenErrors(Attempts attempts) {
    this.attempts = attempts;
  }

  /** A request that came without any client. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    answer(request, response, OAuth2ErrorCodes.INVALID_CLIENT);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String code =
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : OAuth2ErrorCodes.SERVER_ERROR;
    if (OAuth2ErrorCodes.INVALID_CLIENT.equals(code)) {
      attempts.failed(request);
    }
    answer(request, response, code);
  }

  /** Answers that a request cannot be read. */
  static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, OAuth2ErrorCodes.INVALID_REQUEST);
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, String code)
      throws IOException {
    boolean unknown = OAuth2ErrorCodes.INVALID_CLIENT.equals(code);
    response.setStatus(
        unknown ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_BAD_REQUEST);
    if (unknown) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"paceline\"");
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    String body = "{\"error\":\"" + code + "\"}";
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
