package dev.paceline.query.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.paceline.query.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a goal's history.
 *
 * @param steps the oldest first; sometimes fewer than were asked for, though others follow
 */
record HistoryPage(List<HistoryStep> steps, @Nullable String next) implements Page<HistoryStep> {

  /** After the last line. */
  record End(boolean done, @Nullable String next) {}

  @Override
  public List<HistoryStep> lines() {
    return steps;
  }

  @Override
  @JsonIgnore
  public Object end() {
    return new End(true, next);
  }
}
