package dev.paceline.query.projection;

import dev.paceline.api.Identifiers;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.problem.Refused;
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
  /** All projections. */
  record Projections(List<ProjectionView> projections) {}

  /**
   * What came of a retry.
   *
   * @param parked where the store is parked again; absent if it goes on
   */
  record Retried(String storeId, ProjectionView.@Nullable Parked parked) {}

  private final ProjectionQueries projections;
  private final ParkedStores stores;

  ProjectionController(ProjectionQueries projections, ParkedStores stores) {
    this.projections = projections;
    this.stores = stores;
  }

  @Requires(Scope.ADMIN)
  @GetMapping("/api/admin/projections")
  Projections projections() {
    return new Projections(List.of(projections.sales().shownTo(CurrentCaller.get().stores())));
  }

  @Requires(Scope.ADMIN)
  @PostMapping("/api/admin/projections/sales/retry")
  Retried retry(@RequestParam(required = false) @Nullable String storeId) {
    String store = Parameters.required("storeId", storeId);
    if (!Identifiers.isStoreId(store)
        || !CurrentCaller.get().stores().covers(store)
        || !projections.knows(store)) {
      throw Refused.unknownStore();
    }
    stores.retry(store);
    return new Retried(store, projections.parked(store));
  }
}
