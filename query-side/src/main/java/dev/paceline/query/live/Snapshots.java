package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.goal.GoalStatus;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.goal.GoalViews;
import dev.paceline.query.goal.GoalsAt;
import dev.paceline.query.ticker.RecentEntries;
import dev.paceline.query.ticker.TickerQueries;
import dev.paceline.query.ticker.TickerWindow;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;

/** Answers a subscription to {@code /app/…} with one frame: how things stand. */
@Controller
final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final int RECENT = 50;

  private final TickerQueries ticker;
  private final GoalViews goals;
  private final Clock clock;
  private final LiveSessions sessions;
  private final LiveFeeds feeds;
  private final MessageChannel clients;

  record Goals(StoreId storeId, List<GoalView> goals) {}

  Snapshots(
      TickerQueries ticker,
      GoalViews goals,
      Clock clock,
      LiveSessions sessions,
      LiveFeeds feeds,
      MessageChannel clientOutboundChannel) {
    this.ticker = ticker;
    this.goals = goals;
    this.clock = clock;
    this.sessions = sessions;
    this.feeds = feeds;
    this.clients = clientOutboundChannel;
  }

  @SubscribeMapping("/store.{storeId}.sales")
  RecentEntries sales(@DestinationVariable StoreId storeId) {
    return ticker.recent(storeId, TickerWindow.newest(RECENT));
  }

  @SubscribeMapping("/store.{storeId}.goals")
  Goals goals(@DestinationVariable StoreId storeId, SimpMessageHeaderAccessor frame) {
    GoalsAt now = goals.at(storeId, clock.instant());
    LiveSession session = sessions.find(frame.getSessionId());
    if (session != null) {
      feeds.showed(storeId, GoalMarks.of(now), session);
    }
    return new Goals(
        storeId, now.goals().stream().filter(goal -> goal.status() == GoalStatus.ACTIVE).toList());
  }

  /** Tells the client instead of leaving it waiting; it will come back. */
  @MessageExceptionHandler
  void failed(Exception failure, Message<?> frame) {
    LOG.warn("a snapshot could not be read");
    LOG.debug("a snapshot could not be read", failure);
    clients.send(PlainErrors.error(PlainErrors.NOT_NOW, frame));
  }
}
