package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The two loops that publish, and who wakes them. */
final class LiveFeeds implements SmartLifecycle {
  private final LiveSessions sessions;
  private final TickerTail tickerTail;
  private final GoalTail goalTail;
  private final LiveLoop ticker;
  private final LiveLoop goals;
  private volatile boolean running;

  LiveFeeds(LiveSessions sessions, TickerTail tickerTail, GoalTail goalTail) {
    this.sessions = sessions;
    this.tickerTail = tickerTail;
    this.goalTail = goalTail;
    ticker = new LiveLoop("live-ticker", tickerTail);
    goals = new LiveLoop("live-goals", goalTail);
  }

  /** The broker has a subscription to a topic. */
  void subscribed(LiveDestination destination, @Nullable LiveSession session) {
    StoreId storeId = destination.storeId();
    switch (destination.topic()) {
      case SALES -> {
        tickerTail.subscribed(storeId);
        ticker.wake(storeId);
      }
      case GOALS -> {
        compare(storeId, session);
        goals.wake(storeId);
      }
    }
  }

  /** A snapshot has shown goals; if the topic is followed already, one may have moved between. */
  void showed(StoreId storeId, GoalMarks marks, LiveSession session) {
    session.showed(storeId, marks);
    compare(storeId, session);
  }

  /** Something may have happened in a store. */
  void wake(StoreId storeId) {
    if (sessions.isFollowed(storeId, LiveTopic.SALES)) {
      ticker.wake(storeId);
    }
    if (sessions.isFollowed(storeId, LiveTopic.GOALS)) {
      goals.wake(storeId);
    }
  }

  private void compare(StoreId storeId, @Nullable LiveSession session) {
    GoalMarks shown = session == null ? null : session.takeShown(storeId);
    if (shown != null) {
      goalTail.compare(storeId, shown);
      goals.wake(storeId);
    }
  }

  @Override
  public void start() {
    ticker.start();
    goals.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    ticker.stop();
    goals.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
