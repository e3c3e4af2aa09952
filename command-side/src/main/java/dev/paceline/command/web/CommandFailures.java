package dev.paceline.command.web;

import dev.paceline.command.bus.Crowded;
import dev.paceline.command.decision.Rejection;
import dev.paceline.edge.problem.KnownFailure;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.AppendFailed;
import dev.paceline.eventstore.LogUnreadable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the exceptions of this side mean to whoever sent a command. */
@Component
class CommandFailures implements KnownFailure {
  private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

  @Override
  public @Nullable Refused refusal(Throwable failure) {
    return switch (failure) {
      case Rejection rejection -> Refused.because(kindOf(rejection), rejection.detail());
      case IOException _ ->
          Refused.because(ProblemKind.UNREADABLE, "the body could not be read to its end");
      case AppendFailed _, LogUnreadable _, Crowded _ -> {
        LOG.warn("a command was not confirmed: {}", failure.getMessage());
        yield Refused.because(ProblemKind.UNAVAILABLE, "not confirmed; send it again");
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
