package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to sign in, by where they come from. Each address has its failures for each name that it
 * tries, so that one wrong client does not lock out the others behind the same address, and a
 * larger number for all names together.
 */
final class Attempts {
  private static final int PER_NAME = 20;
  private static final int PER_ADDRESS = 100;
  private static final int LONGEST_NAME = 64;
  private static final String FAILED = Attempts.class.getName() + ".failed";

  private final FailureLimit names = new FailureLimit(PER_NAME, System::nanoTime);
  private final FailureLimit addresses = new FailureLimit(PER_ADDRESS, System::nanoTime);

  /**
   * How long this attempt has to be put off; zero if not at all, and then it counts until {@link
   * #leave}.
   */
  Duration enter(HttpServletRequest request) {
    Duration byName = names.take(nameKey(request));
    if (!byName.isZero()) {
      return byName;
    }
    Duration byAddress = addresses.take(request.getRemoteAddr());
    if (!byAddress.isZero()) {
      names.giveBack(nameKey(request));
    }
    return byAddress;
  }

  /** This attempt failed. */
  void failed(HttpServletRequest request) {
    request.setAttribute(FAILED, true);
  }

  /** This attempt is over: what did not fail does not count any more. */
  void leave(HttpServletRequest request) {
    if (request.getAttribute(FAILED) == null) {
      names.giveBack(nameKey(request));
      addresses.giveBack(request.getRemoteAddr());
    }
  }

  private static String nameKey(HttpServletRequest request) {
    String name = name(request);
    return request.getRemoteAddr() + ' ' + name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /** The name that will be looked at, whatever else the request names. */
  private static String name(HttpServletRequest request) {
    if (Endpoints.LOGIN.equals(request.getRequestURI())) {
      String person = Objects.requireNonNullElse(request.getParameter("username"), "");
      return person.strip().toLowerCase(Locale.ROOT); // As people are looked up.
    }
    try {
      BasicCredentials.@Nullable Pair basic = BasicCredentials.of(request);
      if (basic != null) {
        return basic.id();
      }
    } catch (IllegalArgumentException e) {
      return ""; // No name at all, as below.
    }
    return Objects.requireNonNullElse(request.getParameter("client_id"), "");
  }
}
