package dev.paceline.standalone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What should be this installation's address is none. */
final class WrongPublicUrl extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongPublicUrl(String given) {
    super("PACELINE_PUBLIC_URL (paceline.public-url) is '" + given + "', which is no address.");
  }

  /** Says what to do instead of printing a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<WrongPublicUrl> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongPublicUrl cause) {
      return new FailureAnalysis(
          String.valueOf(cause.getMessage()),
          "Give scheme, host and port as people type them, such as https://sales.example.com.",
          cause);
    }
  }
}
