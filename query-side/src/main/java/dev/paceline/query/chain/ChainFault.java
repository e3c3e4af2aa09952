package dev.paceline.query.chain;

/**
 * A row that is not what it was.
 *
 * @param row which row differs
 * @param position of the event or link, or what a checkpoint is of
 */
public record ChainFault(Row row, long position, String reason) {
  /** What kind of row. */
  public enum Row {
    /** In the log. */
    EVENT,
    /** In the chain. */
    LINK,
    /** Of the two at this position, and no row after it tells which. */
    EVENT_OR_LINK,
    /** What was signed. */
    CHECKPOINT,
    /** How far the log has been chained; the position is what it says. */
    CURSOR,
    /** A public key of the installation; the position is its number. */
    KEY
  }
}
