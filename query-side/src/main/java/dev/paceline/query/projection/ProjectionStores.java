package dev.paceline.query.projection;

import dev.paceline.api.Identifiers;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.problem.Refused;
import org.springframework.stereotype.Component;

/** The stores that an operator may name. */
@Component
public class ProjectionStores {
  private final ProjectionQueries projections;

  ProjectionStores(ProjectionQueries projections) {
    this.projections = projections;
  }

  /**
   * Lets a store pass that the projection has met and the caller's token speaks for.
   *
   * @throws Refused as for one that is not there, for every other
   */
  public void requireKnown(String storeId) {
    if (!Identifiers.isStoreId(storeId)
        || !CurrentCaller.get().stores().covers(storeId)
        || !projections.knows(storeId)) {
      throw Refused.unknownStore();
    }
  }
}
