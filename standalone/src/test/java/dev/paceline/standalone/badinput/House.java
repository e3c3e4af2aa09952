package dev.paceline.standalone.badinput;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.standalone.StandaloneApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.TokenClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A running whole in which to behave badly. */
final class House implements AutoCloseable {
  static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private static final String PASSWORD = "no bad input in this house";

  private final ConfigurableApplicationContext paceline;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final URI url;
  private final Map<String, String> tokens;
  private final TestIssuer forger;

  House(Path data) throws Exception {
    paceline =
        StandaloneApplication.application()
            .run(
                "--server.port=0",
                "--paceline.data=" + data,
                "--paceline.password=" + PASSWORD,
                // A quick machine gets through the tables faster than one client may ask.
                "--paceline.limits.queries-per-second=100000");
    int port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
    url = URI.create("http://127.0.0.1:" + port);
    TokenClient client = new TokenClient(url);
    tokens =
        Stream.of("owner", "auditor", "operator", "store-backend")
            .collect(Collectors.toMap(name -> name, name -> client.token(name, PASSWORD)));
    forger =
        new TestIssuer(
            issuer(), RSAKey.parse(Files.readString(data.resolve("identity/signing-key.json"))));
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  String issuer() throws Exception {
    return SignedJWT.parse(token("owner")).getJWTClaimsSet().getIssuer();
  }

  URI url() {
    return url;
  }

  /** Makes tokens as the house itself would, and others. */
  TestIssuer forger() {
    return forger;
  }

  String token(String who) {
    return tokens.get(who);
  }

  /** Sends a request as one of the local clients, unless the headers bring a token. */
  Answer send(String who, String request, Map<String, String> headers, String body) {
    String[] parts = request.split(" ", 2);
    Map<String, String> all = new HashMap<>(headers);
    all.putIfAbsent("Authorization", "Bearer " + token(who));
    return new Wire(url).send(parts[0], parts[1], all, Rows.bytes(body));
  }

  /** Sends a JSON body as the owner. */
  Answer send(String request, String json) {
    return send("owner", request, JSON, json);
  }

  /** What of this was recorded; whether the next one is served shows by the way. */
  long recorded() {
    Answer answer = send("operator", "GET /api/admin/projections", Map.of(), "");
    if (answer.status() != 200) {
      throw new IllegalStateException("the next one is not served: " + answer);
    }
    return answer.json().at("/projections/0/head").asLong();
  }

  /** What was logged of faults. */
  List<String> complaints() {
    return log.list.stream()
        .filter(line ->
            line.getLevel().isGreaterOrEqual(Level.WARN) || line.getThrowableProxy() != null)
        .map(line -> line.getLoggerName() + ": " + line.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    paceline.close();
  }
}
