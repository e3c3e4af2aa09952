package dev.paceline.query.projection;

import dev.paceline.api.Identifiers;
import dev.paceline.query.web.Parameters;
import dev.paceline.query.web.Problem;
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

  @GetMapping("/api/admin/projections")
  Projections projections() {
    return new Projections(List.of(projections.sales()));
  }

  @PostMapping("/api/admin/projections/sales/retry")
  Retried retry(@RequestParam(required = false) @Nullable String storeId) {
    String store = Parameters.required("storeId", storeId);
    if (!Identifiers.isStoreId(store) || !projections.knows(store)) {
      throw Problem.unknownStore();
    }
    stores.retry(store);
    return new Retried(store, projections.parked(store));
  }
}
