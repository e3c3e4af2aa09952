package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.web.Problem;
import dev.paceline.query.web.ReadYourWrites;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may follow what. For now everyone may follow every store that exists; who is asking
 * is already given, for the rule that identity brings.
 */
final class SubscriptionRule {
  /** One answer to everything, so that nobody learns which stores there are. */
  private static final String NO_SUCH = "there is no such destination";

  private final ReadYourWrites reading;

  SubscriptionRule(ReadYourWrites reading) {
    this.reading = reading;
  }

  /**
   * Reads the destination of a SUBSCRIBE.
   *
   * @throws Refused if it is none of this service, or none of this client's
   */
  LiveDestination admit(@Nullable Principal who, @Nullable String destination) {
    LiveDestination parsed = destination == null ? null : LiveDestination.parse(destination);
    if (parsed == null || !mayFollow(who, parsed.storeId())) {
      throw new Refused(NO_SUCH);
    }
    return parsed;
  }

  private boolean mayFollow(@Nullable Principal who, StoreId storeId) {
    try {
      return reading.knows(storeId.value());
    } catch (Problem behind) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
