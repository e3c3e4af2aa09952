package dev.paceline.query.live;

import dev.paceline.edge.access.AccessRule;
import dev.paceline.edge.access.Caller;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.limit.RateLimit;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may follow what: by the rule that REST has, on the raw destination. */
final class SubscriptionRule {
  /** One answer to everything that is not there, so that nobody learns which stores there are. */
  private static final String NO_SUCH = "there is no such destination";

  private final AccessRule access;
  private final RateLimit limit;

  SubscriptionRule(AccessRule access, RateLimit limit) {
    this.access = access;
    this.limit = limit;
  }

  /**
   * Reads the destination of a SUBSCRIBE.
   *
   * @throws FrameRefused if it is none of this service, or none of this client's
   */
  LiveDestination admit(Caller who, @Nullable String destination) {
    LiveDestination parsed = destination == null ? null : LiveDestination.parse(destination);
    if (parsed == null) {
      throw new FrameRefused(NO_SUCH);
    }
    try {
      limit.take(who.subject());
      access.admit(who, parsed.storeId().value(), Set.of(Scope.SALES_READ));
    } catch (Refused refused) {
      throw new FrameRefused(refused.kind() == ProblemKind.FORBIDDEN ? refused.detail() : NO_SUCH);
    }
    return parsed;
  }
}
