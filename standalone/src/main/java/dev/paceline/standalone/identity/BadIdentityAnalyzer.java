package dev.paceline.standalone.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
final class BadIdentityAnalyzer extends AbstractFailureAnalyzer<BadIdentity> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BadIdentity cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
