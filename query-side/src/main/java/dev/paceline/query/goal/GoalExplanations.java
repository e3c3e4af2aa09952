package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.money.Money;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.CountedReads.CountedItem;
import dev.paceline.query.goal.CountedReads.Mark;
import dev.paceline.query.goal.ExplainPage.Item;
import dev.paceline.query.goal.ExplainedFigure.From;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.web.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of which sales, refunds, cancellations and retractions a goal's actual is made. All methods
 * throw a {@link dev.paceline.edge.problem.Refused} if there is no such store, goal or day.
 */
@Component
class GoalExplanations {
  private final StoreReads stores;
  private final GoalReads reads;
  private final CountedReads counted;
  private final EmptyCurves curves;
  private final GoalHindsight hindsight;

  GoalExplanations(
      StoreReads stores,
      GoalReads reads,
      CountedReads counted,
      EmptyCurves curves,
      GoalHindsight hindsight) {
    this.stores = stores;
    this.reads = reads;
    this.counted = counted;
    this.curves = curves;
    this.hindsight = hindsight;
  }

  /** The first page for the period that holds the date, or for the one that ran at the moment. */
  ExplainPage first(
      StoreId storeId, GoalId goalId, @Nullable LocalDate date, Moment moment, Instant now, int limit) {
    return stores.of(
        storeId.value(),
        () -> {
          GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
          GoalRow goal = reads.goal(storeId, goalId);
          ExplainedFigure figure = figure(snapshot, goal, date, moment, now);
          return figure == null
              ? new ExplainPage(
                  Amount.of(0).text(goal.decimals()), null, null, now, snapshot.position(), List.of(), null)
              : page(snapshot.store().settings().currency(), storeId, goal, new From(figure, figure.start()), limit);
        });
  }

  /** The page that begins there. */
  ExplainPage following(StoreId storeId, GoalId goalId, String cursor, int limit) {
    From from = From.parse(question(storeId, goalId), cursor);
    return stores.of(
        storeId.value(),
        () ->
            page(
                reads.store(storeId).settings().currency(),
                storeId,
                reads.goal(storeId, goalId),
                from,
                limit));
  }

  private @Nullable ExplainedFigure figure(
      GoalSnapshot snapshot,
      GoalRow goal,
      @Nullable LocalDate date,
      Moment moment,
      Instant now) {
    return switch (moment) {
      case Moment.Present() -> {
        GoalSpan span = snapshot.span(goal, date, now);
        yield span == null
            ? null
            : ExplainedFigure.of(snapshot.row(goal, span), now, snapshot.position());
      }
      case Moment.Now(Instant m) -> {
        GoalPeriodRow row = hindsight.row(snapshot, goal, snapshot.span(goal, date, m), m);
        yield row == null ? null : ExplainedFigure.until(row, m, snapshot.position());
      }
      case Moment.Then _ -> throw new UnsupportedOperationException();
    };
  }

  private ExplainPage page(
      Currency currency, StoreId storeId, GoalRow goal, From from, int limit) {
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
        isLast
            ? null
            : new From(figure, mark(shown.getLast())).word(question(storeId, goal.goalId())));
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
