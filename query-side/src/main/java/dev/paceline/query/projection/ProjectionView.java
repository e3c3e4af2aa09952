package dev.paceline.query.projection;

import dev.paceline.edge.access.StoreGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come, for operators.
 *
 * @param position all events up to it are in the rows, but for those of parked stores
 * @param head the log's last position
 * @param lag how many events of the log are not in the rows yet, at most
 */
public record ProjectionView(
    String name, long position, long head, long lag, List<Segment> segments, List<Parked> parked) {

  /** The same without parked stores that are not in the grant. */
  public ProjectionView shownTo(StoreGrant granted) {
    List<Parked> shown = parked.stream().filter(store -> granted.covers(store.storeId())).toList();
    return new ProjectionView(name, position, head, lag, segments, shown);
  }

  /**
   * A share of the stores, followed by one process.
   *
   * @param owner the process that follows it, by its name in the token table
   * @param here whether that is this process; the rest is known for these only
   * @param position up to which it has read the log
   */
  public record Segment(
      int segment,
      @Nullable String owner,
      boolean here,
      @Nullable Long position,
      @Nullable Boolean caughtUp,
      @Nullable Boolean failing) {}

  /**
   * A store whose rows stay as they were before an event that could not be folded.
   *
   * @param parkedAt the event's position
   * @param behind how many of the store's events are not in the rows
   */
  public record Parked(String storeId, long parkedAt, String error, long behind) {}
}
