package dev.paceline.query.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** Says until when whoever asks for a stream may be sent events. */
@FunctionalInterface
interface StreamEnd {
  /** The moment from which nothing more may be sent; {@link Instant#MAX} if there is none. */
  Instant of(HttpServletRequest request);
}
