package dev.paceline.edge.problem;

import dev.paceline.api.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** What went wrong, as a refusal that tells no more than its reader can use. */
@Component
public class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int DEEPEST_CAUSE = 20;

  private final List<KnownFailure> known;

  Failures(List<KnownFailure> known) {
    this.known = List.copyOf(known);
  }

  /** The refusal that a failure means; what nobody knows is logged, and is our fault. */
  public Refused refusal(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      @Nullable Refused refusal = refusalOf(cause);
      if (refusal != null) {
        return refusal;
      }
      cause = cause.getCause();
    }
    LOG.error("a request failed for a reason that nobody expected", failure);
    return Refused.as(ProblemKind.INTERNAL);
  }

  private @Nullable Refused refusalOf(Throwable cause) {
    return switch (cause) {
      case Refused refused -> refused;
      case InvalidValue invalid -> Refused.invalid(invalid);
      case ErrorResponse springs ->
          Refused.as(ProblemKind.closestTo(springs.getStatusCode().value()));
      default -> told(cause);
    };
  }

  private @Nullable Refused told(Throwable cause) {
    for (KnownFailure one : known) {
      @Nullable Refused refusal = one.refusal(cause);
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }
}
