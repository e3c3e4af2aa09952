package dev.paceline.query.chain;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class AuditKeyTroubleAnalyzer extends AbstractFailureAnalyzer<AuditKeyTrouble> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AuditKeyTrouble cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
  }
}
