package dev.paceline.query.projection;

import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.StoreGrant;
import dev.paceline.query.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how projections come on, and lets them try a parked store again. */
@RestController
class ProjectionController {
  /** All projections, and the last rebuilds of them, newest first. */
  record Projections(List<ProjectionView> projections, List<RebuildView> rebuilds) {}

  /**
   * What came of a retry.
   *
   * @param parked where the store is parked again; absent if it goes on
   */
  record Retried(String storeId, ProjectionView.@Nullable Parked parked) {}

  private final ProjectionQueries projections;
  private final ParkedStores stores;
  private final ProjectionStores known;
  private final Rebuilds rebuilds;

  ProjectionController(
      ProjectionQueries projections,
      ParkedStores stores,
      ProjectionStores known,
      Rebuilds rebuilds) {
    this.projections = projections;
    this.stores = stores;
    this.known = known;
    this.rebuilds = rebuilds;
  }

  @Requires(Scope.ADMIN)
  @GetMapping("/api/admin/projections")
  Projections projections() {
    StoreGrant granted = CurrentCaller.get().stores();
    return new Projections(
        List.of(projections.sales().shownTo(granted)),
        rebuilds.latest().stream().flatMap(rebuild -> rebuild.shownTo(granted).stream()).toList());
  }

  @Requires(Scope.ADMIN)
  @PostMapping("/api/admin/projections/sales/retry")
  Retried retry(@RequestParam(required = false) @Nullable String storeId) {
    String store = Parameters.required("storeId", storeId);
    known.requireKnown(store);
    stores.retry(store);
    return new Retried(store, projections.parked(store));
  }
}
