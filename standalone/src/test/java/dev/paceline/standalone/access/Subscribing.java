package dev.paceline.standalone.access;

import dev.paceline.standalone.testing.StompSocket;
import java.net.URI;

/** One connection with one subscription, to see whether it is taken. */
final class Subscribing {
  static final String TAKEN = "taken";
  static final String NO_TOKEN = "CONNECT needs a token: Authorization:Bearer …";
  static final String BAD_TOKEN = "the token is not valid here";
  static final String NO_SUCH = "there is no such destination";
  static final String NO_SCOPE = "this needs a token with the scope sales:read";

  private Subscribing() {}

  /** {@link #TAKEN} as soon as a frame comes of it, or what the ERROR frame says. */
  static String to(URI site, String token, String destination) {
    try (StompSocket client = StompSocket.connect(site, token)) {
      for (String frame = client.next(); !frame.isEmpty(); frame = client.next()) {
        if (frame.startsWith("CONNECTED")) {
          // Nothing need come of a topic; that of the next one shows that it was taken.
          client.send(subscription("first", destination));
          client.send(subscription("second", destination.replaceFirst("^/topic/", "/app/")));
        } else if (frame.startsWith("ERROR")) {
          return StompSocket.body(frame);
        } else if (frame.contains("\nsubscription:second\n")) {
          return TAKEN;
        }
      }
      return "nothing came";
    }
  }

  private static String subscription(String id, String destination) {
    return "SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0";
  }
}
