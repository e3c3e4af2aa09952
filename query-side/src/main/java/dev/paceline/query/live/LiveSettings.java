package dev.paceline.query.live;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How live clients are served.
 *
 * @param allowedOrigins pages that may connect from other origins than the service's own
 * @param sendTimeLimit how long a client may take to accept what is being sent to it
 * @param sendBuffer how much may wait for a slow client before it is cut
 * @param connectTimeLimit how long a connection may stay without a CONNECT
 * @param messageLimit the largest frame that a client may send
 * @param heartbeat how often each side shows that it is there
 * @param perClient how many connections and streams one client may have in one process
 * @param streams how many streams of sales events one process serves; below the number of
 *     connections that Tomcat takes, so that queries find one
 * @param streamHeartbeat how long such a stream may be silent
 * @param headsApart how often a ticker's followers hear how far it goes
 * @param poll how long a lost notification can go unnoticed
 */
@ConfigurationProperties("paceline.live")
record LiveSettings(
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("10s") Duration sendTimeLimit,
    @DefaultValue("512KB") DataSize sendBuffer,
    @DefaultValue("10s") Duration connectTimeLimit,
    @DefaultValue("64KB") DataSize messageLimit,
    @DefaultValue("10s") Duration heartbeat,
    @DefaultValue("2000") int perClient,
    @DefaultValue("5000") int streams,
    @DefaultValue("15s") Duration streamHeartbeat,
    @DefaultValue("5s") Duration headsApart,
    @DefaultValue("1s") Duration poll) {

  /** The list is kept as it was given. */
  LiveSettings {
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  /**
   * Pages that may connect: behind a proxy the service may not know that the page it serves is from
   * its own origin, only where browsers find it.
   */
  String[] origins(String publicUrl) {
    Stream<String> own = Stream.of(publicUrl).filter(url -> !url.isBlank());
    return Stream.concat(allowedOrigins.stream(), own).toArray(String[]::new);
  }
}
