package dev.paceline.edge.access;

/** Nobody has said whose tokens are valid, so none could be. */
final class NoIssuer extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NoIssuer() {
    super("paceline.identity.issuer is not set");
  }
}
