package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.goal.GoalViews;
import dev.paceline.query.goal.GoalsAt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a goal when something other than time moved it, or when time brought it to its next
 * pace or period. Each store's goals are looked at when the store is woken and at the earliest
 * moment at which time changes one of them. Used by one thread.
 */
final class GoalTail implements LiveLoop.Step {
  /** Above a quarter second, so that no second holds more than four frames of a goal. */
  private static final Duration FRAMES_APART = Duration.ofMillis(300);

  /** While nothing moves a goal, however often its store is woken. */
  private static final Duration LOOKS_APART = Duration.ofMillis(20);

  /** No longer, because a wall clock may be set while a timer runs. */
  private static final Duration CLOCK_CHECK = Duration.ofMillis(100);

  private final Supplier<Set<StoreId>> followed;
  private final GoalViews reads;
  private final TopicFrames frames;
  private final Clock clock;
  private final Duration framesApart;
  private final Duration looksApart;
  private final Map<StoreId, Watch> watches = new HashMap<>();
  private final Queue<Shown> toCompare = new ConcurrentLinkedQueue<>();

  private record Shown(StoreId storeId, GoalMarks marks) {}

  /** What the followers of a store's goals have had. */
  private static final class Watch {
    private @Nullable GoalMarks sent;
    private @Nullable Instant changesAt;
    private final List<GoalMarks> shown = new ArrayList<>();
    private long nextLook = System.nanoTime();
    private boolean due = true;
  }

  /** Publishes goals of the stores that someone follows here, as they are at each moment. */
  GoalTail(Supplier<Set<StoreId>> followed, GoalViews reads, TopicFrames frames, Clock clock) {
    this(followed, reads, frames, clock, FRAMES_APART, LOOKS_APART);
  }

  GoalTail(
      Supplier<Set<StoreId>> followed,
      GoalViews reads,
      TopicFrames frames,
      Clock clock,
      Duration framesApart,
      Duration looksApart) {
    this.followed = followed;
    this.reads = reads;
    this.frames = frames;
    this.clock = clock;
    this.framesApart = framesApart;
    this.looksApart = looksApart;
  }

  /** A new follower's snapshot showed this; what has moved since is to be sent. By any thread. */
  void compare(StoreId storeId, GoalMarks marks) {
    toCompare.add(new Shown(storeId, marks));
  }

  @Override
  public Duration patience() {
    long now = System.nanoTime();
    return watches.values().stream()
        .filter(watch -> watch.due)
        .map(watch -> Duration.ofNanos(Math.max(0, watch.nextLook - now)))
        .reduce(untilNextChange(), (a, b) -> a.compareTo(b) < 0 ? a : b);
  }

  /** The clock job: it sleeps until the earliest step of all that is followed here. */
  private Duration untilNextChange() {
    Instant next = nextChange(watch -> !watch.due);
    Duration until = next == null ? CLOCK_CHECK : Duration.between(clock.instant(), next);
    if (until.isNegative()) {
      return Duration.ZERO;
    }
    return until.compareTo(CLOCK_CHECK) < 0 ? until.plusMillis(1) : CLOCK_CHECK;
  }

  /** The earliest moment at which time alone changes a goal; null if it never does. */
  @Nullable Instant nextChange() {
    return nextChange(watch -> true);
  }

  private @Nullable Instant nextChange(Predicate<Watch> of) {
    return watches.values().stream()
        .filter(of)
        .map(watch -> watch.changesAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public void wokenBy(Set<StoreId> stores) {
    for (StoreId storeId : stores) {
      watches.computeIfAbsent(storeId, id -> new Watch()).due = true;
    }
    for (Shown shown = toCompare.poll(); shown != null; shown = toCompare.poll()) {
      Watch watch = watches.computeIfAbsent(shown.storeId(), id -> new Watch());
      watch.shown.add(shown.marks());
      watch.due = true;
    }
    Instant now = clock.instant();
    watches.keySet().retainAll(followed.get());
    LiveLoop.each(
        List.copyOf(watches.keySet()),
        storeId -> {
          Watch watch = watches.get(storeId);
          if (watch != null && isDue(watch, now)) {
            look(storeId, watch, now);
          }
        });
  }

  private static boolean isDue(Watch watch, Instant now) {
    Instant changesAt = watch.changesAt;
    watch.due |= changesAt != null && !changesAt.isAfter(now);
    return watch.due && watch.nextLook - System.nanoTime() <= 0;
  }

  private void look(StoreId storeId, Watch watch, Instant now) {
    GoalsAt goals = reads.at(storeId, now);
    boolean published = false;
    for (GoalView goal : goals.goals()) {
      GoalMarks sent = watch.sent;
      if ((sent != null && sent.differs(goal))
          || watch.shown.stream().anyMatch(marks -> marks.differs(goal))) {
        frames.goal(storeId, goal);
        published = true;
      }
    }
    watch.sent = GoalMarks.of(goals);
    watch.changesAt = goals.changesAt();
    watch.shown.clear();
    watch.due = false;
    watch.nextLook = System.nanoTime() + (published ? framesApart : looksApart).toNanos();
  }
}
