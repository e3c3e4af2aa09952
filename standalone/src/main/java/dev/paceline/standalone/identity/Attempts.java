package dev.paceline.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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

  private final FailureLimit names = new FailureLimit(PER_NAME, System::nanoTime);
  private final FailureLimit addresses = new FailureLimit(PER_ADDRESS, System::nanoTime);

  /** How long this attempt has to be put off; zero if not at all. */
  Duration wait(HttpServletRequest request) {
    Duration byName = names.wait(nameKey(request));
    Duration byAddress = addresses.wait(request.getRemoteAddr());
    return byName.compareTo(byAddress) > 0 ? byName : byAddress;
  }

  /** This attempt failed. */
  void failed(HttpServletRequest request) {
    names.failed(nameKey(request));
    addresses.failed(request.getRemoteAddr());
  }

  private static String nameKey(HttpServletRequest request) {
    String name = name(request);
    return request.getRemoteAddr() + ' ' + name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static String name(HttpServletRequest request) {
    try {
      BasicCredentials.@Nullable Pair basic = BasicCredentials.of(request);
      if (basic != null) {
        return basic.id();
      }
    } catch (IllegalArgumentException e) {
      return ""; // No name at all, as below.
    }
    String client = request.getParameter("client_id");
    String person = request.getParameter("username");
    return client != null ? client : person != null ? person : "";
  }
}
