package dev.paceline.edge.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set. */
class NoIssuerAnalyzer extends AbstractFailureAnalyzer<NoIssuer> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoIssuer cause) {
    return new FailureAnalysis(
        "Nobody has said whose tokens are valid.",
        "Set PACELINE_IDENTITY_ISSUER to the address of your OpenID provider, as its tokens name it"
            + " in iss. docs/operations.md tells more.",
        cause);
  }
}
