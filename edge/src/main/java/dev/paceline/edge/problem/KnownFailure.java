package dev.paceline.edge.problem;

import org.jspecify.annotations.Nullable;

/** What a side knows of the exceptions that it throws, or that reach it. A bean. */
@FunctionalInterface
public interface KnownFailure {

  /** The refusal that this very exception (not its cause) means, or null if it means nothing. */
  @Nullable Refused refusal(Throwable failure);
}
