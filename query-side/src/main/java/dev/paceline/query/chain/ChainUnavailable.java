package dev.paceline.query.chain;

import java.sql.SQLException;

/** The chain's tables could not be read or written. The cause tells why. */
public final class ChainUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChainUnavailable(SQLException cause) {
    super("the chain could not be read or written: " + cause.getMessage(), cause);
  }
}
