package dev.paceline.standalone.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One connection with one subscription, to see whether it is taken. */
final class Subscribing implements WebSocket.Listener {
  static final String TAKEN = "taken";
  static final String NO_TOKEN = "CONNECT needs a token: Authorization:Bearer …";
  static final String BAD_TOKEN = "the token is not valid here";
  static final String NO_SUCH = "there is no such destination";
  static final String NO_SCOPE = "this needs a token with the scope sales:read";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String destination;
  private final CompletableFuture<String> outcome = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();

  private Subscribing(String destination) {
    this.destination = destination;
  }

  /** {@link #TAKEN} as soon as a frame comes of it, or what the ERROR frame says. */
  static String to(URI site, String token, String destination) {
    Subscribing client = new Subscribing(destination);
    WebSocket socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("v12.stomp")
            .buildAsync(
                URI.create("ws://" + site.getAuthority() + "/api/live/sales-events"), client)
            .join();
    try {
      String authorization = token.isEmpty() ? "" : "Authorization:Bearer " + token + "\n";
      socket
          .sendText("CONNECT\naccept-version:1.2\nhost:x\n" + authorization + "\n\0", true)
          .join();
      return client.outcome.orTimeout(60, TimeUnit.SECONDS).join();
    } finally {
      socket.abort();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      String frame = text.toString();
      text.setLength(0);
      if (frame.startsWith("CONNECTED")) {
        subscribe(socket);
      } else if (frame.startsWith("ERROR")) {
        outcome.complete(frame.substring(frame.indexOf("\n\n") + 2).replace("\0", ""));
      } else if (frame.contains("\nsubscription:second\n")) {
        outcome.complete(TAKEN);
      }
    }
    socket.request(1);
    return null;
  }

  /** Nothing need come of a topic; that of the next subscription shows that it was taken. */
  private void subscribe(WebSocket socket) {
    String snapshot = destination.replaceFirst("^/topic/", "/app/");
    socket
        .sendText(subscription("first", destination), true)
        .thenCompose(sent -> sent.sendText(subscription("second", snapshot), true));
  }

  private static String subscription(String id, String destination) {
    return "SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0";
  }
}
