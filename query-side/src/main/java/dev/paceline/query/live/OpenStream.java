package dev.paceline.query.live;

import java.time.Duration;
import java.time.Instant;

/**
 * A stream that is being served.
 *
 * @param until the moment from which nothing more may be sent
 */
record OpenStream(StreamInbox inbox, StreamWriter client, Instant until) {

  /** Ends it if it is time, and cuts a client that takes nothing. */
  void check(Instant now, Duration sendTimeLimit, Duration graceAtEnd) {
    if (!now.isBefore(until)) {
      end();
    }
    client.cutIfWritingFor(inbox.hasEnded() ? graceAtEnd : sendTimeLimit);
  }

  /** Ends it as soon as the client has taken what it is being sent. */
  void end() {
    inbox.end();
    client.end();
  }
}
