package dev.paceline.standalone.identity;

/** What identity needs is configured or kept in a way that cannot be worked with. */
final class BadIdentity extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /** Neither text may hold a secret. */
  BadIdentity(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }
}
