package dev.paceline.command.web;

import dev.paceline.api.InvalidValue;
import dev.paceline.command.bus.Crowded;
import dev.paceline.command.decision.Rejection;
import dev.paceline.eventstore.AppendFailed;
import dev.paceline.eventstore.LogUnreadable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong, as an answer that tells no more than its reader can use. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int DEEPEST_CAUSE = 10;
  private static final String NOT_CONFIRMED = "not confirmed; send it again";

  private Problems() {}

  /** The problem that a failure is, for the request (or line) at {@code instance}. */
  public static Problem of(Throwable failure, String instance) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      @Nullable Problem known = known(cause, instance);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    LOG.error("a request failed for a reason that nobody expected", failure);
    return Problem.of(
        ProblemKind.INTERNAL, "something went wrong on our side", instance, List.of());
  }

  private static @Nullable Problem known(Throwable failure, String instance) {
    return switch (failure) {
      case Refused refused ->
          Problem.of(refused.kind(), refused.detail(), instance, refused.errors());
      case InvalidValue invalid ->
          Problem.of(
              ProblemKind.INVALID,
              "the request breaks a rule",
              instance,
              List.of(FieldError.of(invalid)));
      case Rejection rejection ->
          Problem.of(kindOf(rejection), rejection.detail(), instance, List.of());
      case IOException _ ->
          Problem.of(
              ProblemKind.UNREADABLE, "the body could not be read to its end", instance, List.of());
      case AppendFailed _, LogUnreadable _, Crowded _ -> {
        LOG.warn("a command was not confirmed: {}", failure.getMessage());
        yield Problem.of(ProblemKind.UNAVAILABLE, NOT_CONFIRMED, instance, List.of());
      }
      default -> null;
    };
  }

  private static ProblemKind kindOf(Rejection rejection) {
    return switch (rejection.kind()) {
      case UNKNOWN -> ProblemKind.NOT_FOUND;
      case CONFLICT -> ProblemKind.CONFLICT;
      case STALE -> ProblemKind.STALE;
    };
  }
}
