package dev.paceline.query.rebuild;

import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.StoreGrant;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.compare.ProofCheck;
import dev.paceline.query.projection.ProjectionStores;
import dev.paceline.query.projection.RebuildView;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders to rebuild. */
@RestController
class RebuildController {
  private static final URI PROGRESS = URI.create("/api/admin/projections");

  private final RebuildList list;
  private final RebuildLoop loop;
  private final ProjectionStores stores;
  private final ObjectProvider<ProofCheck> chain;

  RebuildController(
      RebuildList list,
      RebuildLoop loop,
      ProjectionStores stores,
      ObjectProvider<ProofCheck> chain) {
    this.list = list;
    this.loop = loop;
    this.stores = stores;
    this.chain = chain;
  }

  @Requires(Scope.ADMIN)
  @PostMapping("/api/admin/projections/{projection}/rebuild")
  ResponseEntity<RebuildView> rebuild(
      @PathVariable String projection, @RequestParam(required = false) @Nullable String storeId) {
    requireKnown(projection);
    requireGranted(storeId);
    RebuildView asked = list.ask(projection, storeId, CurrentCaller.get().subject());
    loop.wake();
    return ResponseEntity.accepted().location(PROGRESS).body(asked);
  }

  private void requireKnown(String projection) {
    boolean known =
        projection.equals(Rebuild.SALES)
            || (projection.equals(Rebuild.AUDIT) && chain.getIfAvailable() != null);
    if (!known) {
      throw Refused.as(ProblemKind.NOT_FOUND);
    }
  }

  private void requireGranted(@Nullable String storeId) {
    if (storeId != null) {
      stores.requireKnown(storeId);
      return;
    }
    StoreGrant granted = CurrentCaller.get().stores();
    if (!granted.all()) {
      throw Refused.because(
          ProblemKind.FORBIDDEN,
          "all stores are rebuilt for a token that speaks for all; name one");
    }
  }
}
