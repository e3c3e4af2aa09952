package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers a refused request for a code: at the page's own address where that is known to be right
 * (RFC 6749, section 4.1.2.1), and here otherwise.
 */
final class AuthorizationErrors implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refusal) {
      OAuth2AuthorizationCodeRequestAuthenticationToken asked =
          refusal.getAuthorizationCodeRequestAuthentication();
      if (asked != null && StringUtils.hasText(asked.getRedirectUri())) {
        response.sendRedirect(address(asked, refusal.getError()));
        return;
      }
    }
    TokenErrors.refuse(request, response);
  }

  private static String address(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, OAuth2Error error) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(String.valueOf(asked.getRedirectUri()))
            .queryParam("error", error.getErrorCode());
    if (StringUtils.hasText(asked.getState())) {
      address.queryParam("state", "{state}");
    }
    return address.encode().buildAndExpand(String.valueOf(asked.getState())).toUriString();
  }
}
