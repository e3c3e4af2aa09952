package dev.paceline.query.table;

import java.sql.SQLException;

/** The database refused a statement, or did not answer. The cause tells which. */
public final class TableFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException failure;

  /** What went wrong. */
  public TableFailure(SQLException failure) {
    super(failure.getMessage(), failure);
    this.failure = failure;
  }

  /**
   * Whether the rows themselves were refused: their values, or their keys. Everything else, such as
   * a lost connection, a full disk or a deadlock, is no fault of theirs and passes.
   */
  public boolean isOfTheRows() {
    String state = failure.getSQLState();
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }
}
