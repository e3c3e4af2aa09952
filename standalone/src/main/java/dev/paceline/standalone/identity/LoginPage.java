package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.HtmlUtils;

/** Writes the pages on which people sign in and out. They are forms and work without scripts. */
final class LoginPage implements HttpRequestHandler {
  private final String login = template("login.html");
  private final String logout = template("logout.html");

  /**
   * What the page has to say besides asking, and by which parameter of its address it is told to.
   */
  enum Notice {
    NONE("", "", ""),
    FAILED("failed", "alert", "This name and password do not belong together."),
    EXPIRED("expired", "alert", "This page was open for too long. Please try again."),
    SIGNED_OUT("signed-out", "status", "You are signed out."),
    TOO_MANY("", "alert", "Too many attempts. Please wait a few seconds and try again.");

    private final String parameter;
    private final String role;
    private final String text;

    Notice(String parameter, String role, String text) {
      this.parameter = parameter;
      this.role = role;
      this.text = text;
    }

    /** The address of the page with this notice. */
    String address() {
      return Endpoints.LOGIN + "?" + parameter;
    }

    private boolean isMeant(HttpServletRequest request) {
      return !parameter.isEmpty() && request.getParameter(parameter) != null;
    }

    private String html() {
      return text.isEmpty()
          ? ""
          : "<p class=\"notice\" role=\"" + role + "\">" + HtmlUtils.htmlEscape(text) + "</p>";
    }
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Notice notice = Notice.NONE;
    for (Notice each : Notice.values()) {
      notice = each.isMeant(request) ? each : notice;
    }
    write(request, response, notice);
  }

  /** Writes the page that belongs to the request's path. */
  void write(HttpServletRequest request, HttpServletResponse response, Notice notice)
      throws IOException {
    String page = Endpoints.LOGOUT.equals(request.getRequestURI()) ? logout : login;
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Map<String, String> values =
        Map.of("{{notice}}", notice.html(), "{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
    for (Map.Entry<String, String> value : values.entrySet()) {
      page = page.replace(value.getKey(), value.getValue());
    }
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String template(String name) {
    try (InputStream in = LoginPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
