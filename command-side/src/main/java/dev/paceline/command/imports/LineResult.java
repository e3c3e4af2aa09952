package dev.paceline.command.imports;

import dev.paceline.api.store.StoreId;
import dev.paceline.command.bus.Decided;
import dev.paceline.command.decision.Outcome;
import dev.paceline.edge.problem.Problem;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What became of one line. */
record LineResult(long line, String status, @Nullable Long position, @Nullable Problem problem) {
  static final String FAILED = "failed";

  static LineResult of(long line, Decided decided) {
    return new LineResult(line, decided.outcome().wireName(), decided.position(), null);
  }

  static LineResult failed(long line, StoreId store, Refused refused) {
    String instance = "/api/" + store + "/orders/import";
    return new LineResult(line, FAILED, null, Problem.of(refused, instance));
  }

  boolean isCreated() {
    return status.equals(Outcome.CREATED.wireName());
  }

  boolean isFailed() {
    return status.equals(FAILED);
  }

  /** Whether it may yet be recorded if it is sent again. */
  boolean isUnconfirmed() {
    return problem != null && problem.status() == ProblemKind.UNAVAILABLE.status();
  }
}
