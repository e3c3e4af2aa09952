package dev.paceline.query.projection;

import dev.paceline.api.WireName;
import dev.paceline.edge.access.StoreGrant;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param storeId the only store that is rebuilt; absent: all
 * @param askedBy the {@code sub} of the token
 * @param store that is being folded now
 * @param position up to which that store is folded
 * @param events folded so far, of all stores
 * @param ofEvents how many there are about
 * @param eventsPerSecond lately
 * @param secondsLeft if it goes on like this
 * @param rowsReplaced how many rows were not as the log has them
 * @param storesChanged how many stores had such rows
 * @param failures stores that could not be rebuilt, and stay as they were
 */
public record RebuildView(
    String projection,
    @Nullable String storeId,
    State state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant finishedAt,
    long storesDone,
    @Nullable Long ofStores,
    @Nullable String store,
    long position,
    long events,
    @Nullable Long ofEvents,
    long eventsPerSecond,
    @Nullable Long secondsLeft,
    long rowsReplaced,
    long storesChanged,
    long failures,
    @Nullable Failure lastFailure) {

  /** How a rebuild stands. */
  public enum State implements WireName {
    WAITING,
    RUNNING,
    DONE,
    /** The one store that was to be rebuilt could not be. */
    FAILED
  }

  /** Why a store could not be rebuilt. */
  public record Failure(String storeId, String error) {}

  /** The same without stores that are not in the grant; nothing if it is of no other. */
  Optional<RebuildView> shownTo(StoreGrant granted) {
    if (storeId != null && !granted.covers(storeId)) {
      return Optional.empty();
    }
    boolean hidesStore = store != null && !granted.covers(store);
    boolean hidesFailure = lastFailure != null && !granted.covers(lastFailure.storeId());
    return Optional.of(
        new RebuildView(
            projection,
            storeId,
            state,
            askedBy,
            askedAt,
            finishedAt,
            storesDone,
            ofStores,
            hidesStore ? null : store,
            hidesStore ? 0 : position,
            events,
            ofEvents,
            eventsPerSecond,
            secondsLeft,
            rowsReplaced,
            storesChanged,
            failures,
            hidesFailure ? null : lastFailure));
  }
}
