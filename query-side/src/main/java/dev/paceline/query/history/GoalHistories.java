package dev.paceline.query.history;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.goal.GoalViews;
import dev.paceline.query.goal.PastRows;
import dev.paceline.query.goal.PastRows.Folded;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.store.StoreQueries;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.springframework.stereotype.Component;

/**
 * Tells how a goal came to stand as it does, by folding its store's events again and looking on.
 * All methods throw a {@link dev.paceline.edge.problem.Refused} if there is no such store or goal.
 */
@Component
class GoalHistories {
  /** So many events of the store are looked at for a page, whether they moved the goal or not. */
  private static final int MOST_EVENTS = 10_000;

  private static final int AT_ONCE = 250;

  private final EventLog log;
  private final PastRows past;
  private final GoalViews goals;
  private final StoreQueries stores;
  private final Clock clock;

  GoalHistories(EventLog log, PastRows past, GoalViews goals, StoreQueries stores, Clock clock) {
    this.log = log;
    this.past = past;
    this.goals = goals;
    this.stores = stores;
    this.clock = clock;
  }

  /** The first page: it begins with the setting of the goal. */
  HistoryPage first(StoreId storeId, GoalId goalId, int limit) {
    long last = stores.standing(storeId).position();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    GoalView goal = goals.one(storeId, goalId, null, now);
    long before = log.positionAt(goal.setAt().minusMillis(1));
    return page(storeId, goalId, new HistoryMark(last, now, before, goal.setAt(), 0), limit);
  }

  /** The page that begins there. */
  HistoryPage following(StoreId storeId, GoalId goalId, String cursor, int limit) {
    HistoryMark from = HistoryMark.parse(question(storeId, goalId), cursor);
    return page(storeId, goalId, from, limit);
  }

  private HistoryPage page(StoreId storeId, GoalId goalId, HistoryMark from, int limit) {
    Currency currency = stores.store(storeId).currency();
    return past.upTo(
        storeId, from.position(), folded -> page(storeId, goalId, currency, folded, from, limit));
  }

  private HistoryPage page(
      StoreId storeId,
      GoalId goalId,
      Currency currency,
      Folded folded,
      HistoryMark from,
      int limit) {
    WatchedRows rows = new WatchedRows(folded.rows(), goalId);
    StoreReplay replay = new StoreReplay(log, storeId.value(), rows, folded.position());
    Telling telling = new Telling(rows, goalId, currency, from, limit);
    int looked = 0;
    int count = AT_ONCE;
    while (!telling.isFull() && looked < MOST_EVENTS && count == AT_ONCE) {
      count = replay.next(from.last(), AT_ONCE, telling);
      looked += count;
    }
    boolean isOver = !telling.isFull() && count < AT_ONCE;
    if (isOver) {
      telling.time(from.until());
    }
    return new HistoryPage(
        telling.steps(),
        isOver && !telling.isFull() ? null : telling.mark().word(question(storeId, goalId)));
  }

  private static String question(StoreId storeId, GoalId goalId) {
    return "history " + storeId.value() + " " + goalId.value();
  }
}
