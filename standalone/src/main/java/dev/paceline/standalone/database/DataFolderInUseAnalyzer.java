package dev.paceline.standalone.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUse cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Stop that one, or set PACELINE_DATA to another folder.",
        cause);
  }
}
