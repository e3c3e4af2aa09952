package dev.paceline.query.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.ticker.TickerEntryView;
import java.util.List;

/** The bodies of the frames on topics. */
sealed interface LiveFrame {
  /** Tells frames of one topic apart. */
  @JsonProperty
  String type();

  /** Ticker entries that follow each other, oldest first. */
  record Entries(StoreId storeId, int epoch, List<TickerEntryView> entries) implements LiveFrame {
    @Override
    public String type() {
      return "entries";
    }
  }

  /** How far the ticker goes, so that a client notices what it has missed. */
  record Head(StoreId storeId, int epoch, long seq) implements LiveFrame {
    @Override
    public String type() {
      return "head";
    }
  }

  /** A goal as it stands now. */
  record Goal(StoreId storeId, GoalView goal) implements LiveFrame {
    @Override
    public String type() {
      return "goal";
    }
  }
}
