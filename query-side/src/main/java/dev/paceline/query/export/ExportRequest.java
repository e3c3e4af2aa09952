package dev.paceline.query.export;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.ExportRange;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for: those from one position of the log to another, inclusive.
 *
 * @param to null: up to the log's end
 */
record ExportRequest(long from, @Nullable Long to) {

  /** Reads the parameters. Throws a {@link Refused} for what cannot be positions in that order. */
  static ExportRequest of(@Nullable String from, @Nullable String to) {
    Long first = Parameters.number("from", from, 1, Long.MAX_VALUE);
    Long last = Parameters.number("to", to, 1, Long.MAX_VALUE);
    if (first != null && last != null && first > last) {
      throw Refused.malformed("to", "must not be before from");
    }
    return new ExportRequest(first == null ? 1 : first, last);
  }

  /** Where it ends in a log of that length. Throws a {@link Refused} for what is beyond it. */
  long last(long head) {
    if (from > 1 && from > head) {
      throw Refused.malformed("from", "must not be beyond the log");
    }
    if (to != null && to > head) {
      throw Refused.malformed("to", "must not be beyond the log");
    }
    return to == null ? head : to;
  }

  ExportRange range(String storeId, long last, ChainPoint before) {
    return new ExportRange(storeId, from, last, before);
  }
}
