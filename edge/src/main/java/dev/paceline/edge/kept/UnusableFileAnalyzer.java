package dev.paceline.edge.kept;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class UnusableFileAnalyzer extends AbstractFailureAnalyzer<UnusableFile> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableFile cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "It has to be readable and writable to whom this process runs as.",
        cause);
  }
}
