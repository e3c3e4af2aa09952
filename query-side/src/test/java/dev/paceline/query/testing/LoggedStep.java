package dev.paceline.query.testing;

import java.time.Instant;

/** An event of a made-up history, as the log would keep it. */
public record LoggedStep(String streamId, long sequence, Instant recordedAt, Object event) {

  /** The store whose event it is. */
  public String storeId() {
    return streamId.substring(0, streamId.indexOf('/'));
  }
}
