package dev.paceline.query.compare;

/** An event of the log cannot be read or folded. */
public final class UnfoldableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long position;
  private final String reason;

  UnfoldableEvent(long position, String reason) {
    super("the event at position " + position + " cannot be folded: " + reason);
    this.position = position;
    this.reason = reason;
  }

  /** As a difference: the log is not what was folded once. */
  public Difference difference() {
    return Difference.unreadable(position, reason);
  }
}
