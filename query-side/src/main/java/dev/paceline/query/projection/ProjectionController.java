package dev.paceline.query.projection;

import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.StoreGrant;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.web.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how projections come on, and lets them try a parked store again. */
@RestController
class ProjectionController {
  private static final String SALES = "sales";

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
  private final List<OtherProjection> others;

  ProjectionController(
      ProjectionQueries projections,
      ParkedStores stores,
      ProjectionStores known,
      Rebuilds rebuilds,
      List<OtherProjection> others) {
    this.projections = projections;
    this.stores = stores;
    this.known = known;
    this.rebuilds = rebuilds;
    this.others = List.copyOf(others);
  }

  @Requires(Scope.ADMIN)
  @GetMapping("/api/admin/projections")
  Projections projections() {
    StoreGrant granted = CurrentCaller.get().stores();
    List<ProjectionView> views = new ArrayList<>(List.of(projections.sales().shownTo(granted)));
    others.forEach(other -> views.add(other.view()));
    return new Projections(
        views,
        rebuilds.latest().stream().flatMap(rebuild -> rebuild.shownTo(granted).stream()).toList());
  }

  @Requires(Scope.ADMIN)
  @PostMapping("/api/admin/projections/{projection}/retry")
  Retried retry(
      @PathVariable String projection, @RequestParam(required = false) @Nullable String storeId) {
    boolean isSales = projection.equals(SALES);
    if (!isSales && others.stream().noneMatch(other -> other.name().equals(projection))) {
      throw Refused.as(ProblemKind.NOT_FOUND);
    }
    String store = Parameters.required("storeId", storeId);
    known.requireKnown(store);
    if (isSales) {
      stores.retry(store);
    }
    return new Retried(store, isSales ? projections.parked(store) : null);
  }
}
