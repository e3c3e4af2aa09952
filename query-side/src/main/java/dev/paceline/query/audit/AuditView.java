package dev.paceline.query.audit;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.compare.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit run.
 *
 * @param askedBy the {@code sub} of the token
 * @param equal whether everything is served as the log has it; absent while it runs or if it failed
 * @param position of the store's last event that was folded
 * @param parkedAt where the store is parked, if it is: what follows was not compared
 * @param events how many have been folded
 * @param digest SHA-256 over the folded rows; absent if an event could not be folded
 * @param differing how many differences there are
 * @param differences the first of them; empty in a list of runs
 * @param error why it failed
 */
record AuditView(
    String id,
    StoreId storeId,
    AuditState state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant finishedAt,
    @Nullable Boolean equal,
    @Nullable Long position,
    @Nullable Long parkedAt,
    long events,
    @Nullable String digest,
    long differing,
    List<Difference> differences,
    Progress progress,
    @Nullable String error) {

  /**
   * How far it has come.
   *
   * @param of how many events there are to fold; absent until they are counted
   */
  record Progress(long events, @Nullable Long of) {}
}
