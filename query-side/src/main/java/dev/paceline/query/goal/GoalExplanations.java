package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.money.Money;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.CountedReads.CountedItem;
import dev.paceline.query.goal.CountedReads.Mark;
import dev.paceline.query.goal.ExplainPage.Item;
import dev.paceline.query.goal.ExplainedFigure.From;
import dev.paceline.query.goal.PastGoals.PastFigure;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.web.Moment;
import dev.paceline.query.web.PageCursor;
import dev.paceline.query.web.ReadYourWrites;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of which sales, refunds, cancellations and retractions a goal's actual is made. All methods
 * throw a {@link Refused} if there is no such store, goal or day.
 */
@Component
class GoalExplanations {
  private final StoreReads stores;
  private final GoalReads reads;
  private final CountedReads counted;
  private final EmptyCurves curves;
  private final GoalHindsight hindsight;
  private final PastGoals past;
  private final ReadYourWrites reading;
  private final Clock clock;

  /** Finds the figure that is to be explained. */
  private interface Explained {
    @Nullable ExplainedFigure of(GoalSnapshot snapshot, GoalRow goal);
  }

  GoalExplanations(
      StoreReads stores,
      GoalReads reads,
      CountedReads counted,
      EmptyCurves curves,
      GoalHindsight hindsight,
      PastGoals past,
      ReadYourWrites reading,
      Clock clock) {
    this.stores = stores;
    this.reads = reads;
    this.counted = counted;
    this.curves = curves;
    this.hindsight = hindsight;
    this.past = past;
    this.reading = reading;
    this.clock = clock;
  }

  /** The first page for the period that holds the date, or for the one that ran at the moment. */
  ExplainPage first(
      StoreId storeId,
      GoalId goalId,
      @Nullable LocalDate date,
      Moment moment,
      ExplainQuestion asked,
      int limit) {
    return switch (moment) {
      case Moment.Present() -> {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        yield first(
            storeId,
            goalId,
            now,
            (snapshot, goal) -> {
              GoalSpan span = snapshot.span(goal, date, now);
              return span == null
                  ? null
                  : ExplainedFigure.of(snapshot.row(goal, span), now, snapshot.position());
            },
            asked,
            limit);
      }
      case Moment.Now(Instant m) ->
          first(
              storeId,
              goalId,
              m,
              (snapshot, goal) -> {
                GoalPeriodRow row = hindsight.row(snapshot, goal, snapshot.span(goal, date, m), m);
                return row == null ? null : ExplainedFigure.until(row, m, snapshot.position());
              },
              asked,
              limit);
      case Moment.Then then -> {
        PastFigure found = past.figure(storeId, goalId, date, then);
        folded(storeId, found.position());
        yield first(storeId, goalId, then.at(), (_, _) -> found.figure(), asked, limit);
      }
    };
  }

  /**
   * What was known then is in the log; here it is explained by rows, which may yet lack it. Those
   * of a store that is parked never come further than what could be folded.
   */
  private void folded(StoreId storeId, long position) {
    try {
      reading.await(storeId.value(), position);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.as(ProblemKind.UNAVAILABLE);
    }
  }

  private ExplainPage first(
      StoreId storeId,
      GoalId goalId,
      Instant m,
      Explained explained,
      ExplainQuestion asked,
      int limit) {
    return stores.of(
        storeId.value(),
        () -> {
          GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
          GoalRow goal = reads.goal(storeId, goalId);
          ExplainedFigure figure = explained.of(snapshot, goal);
          return figure == null
              ? ExplainPage.nothing(goal.decimals(), m, snapshot.position())
              : page(snapshot.store(), goal, new From(figure, asked.word(), figure.start()), limit);
        });
  }

  /** The page that begins there. @throws Refused if the cursor answers another question */
  ExplainPage following(
      StoreId storeId, GoalId goalId, String cursor, ExplainQuestion asked, int limit) {
    From from = From.parse(question(storeId, goalId), cursor);
    if (!asked.fits(from.asked())) {
      throw PageCursor.altered();
    }
    return stores.of(
        storeId.value(),
        () -> page(reads.store(storeId), reads.goal(storeId, goalId), from, limit));
  }

  private ExplainPage page(StoreRow store, GoalRow goal, From from, int limit) {
    StoreId storeId = store.storeId();
    Currency currency = store.settings().currency();
    ExplainedFigure figure = from.figure();
    List<CountedItem> items = counted.items(storeId, figure, from.mark(), limit + 1);
    boolean isLast = items.size() <= limit;
    List<CountedItem> shown = isLast ? items : items.subList(0, limit);
    return new ExplainPage(
        new Amount(figure.actual()).text(goal.decimals()),
        figure.bounds().first(),
        figure.bounds().last(),
        figure.asOf(),
        figure.position(),
        shown.stream().map(item -> shown(item, goal, currency)).toList(),
        isLast ? null : from.after(mark(shown.getLast())).word(question(storeId, goal.goalId())));
  }

  private static Mark mark(CountedItem item) {
    return new Mark(item.at(), item.position(), item.part());
  }

  private static String question(StoreId storeId, GoalId goalId) {
    return "explain " + storeId.value() + " " + goalId.value();
  }

  private static Item shown(CountedItem item, GoalRow goal, Currency currency) {
    String amount = new Money(item.net(), currency).decimal();
    return new Item(
        item.orderId(),
        item.cause(),
        item.at(),
        amount,
        item.units(),
        goal.metric() == Metric.REVENUE ? amount : Long.toString(item.units()),
        item.position());
  }
}
