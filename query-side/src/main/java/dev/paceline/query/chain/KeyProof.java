package dev.paceline.query.chain;

import dev.paceline.api.audit.VerifyingKey;
import dev.paceline.query.chain.ChainFault.Row;
import dev.paceline.query.chain.KeyTable.KeyRow;
import dev.paceline.query.projection.ProjectionDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the keys that the database remembers with those that the key file holds. */
record KeyProof(ProjectionDatabase database, AuditKeys keys) {

  /** The rows that are not of a key of the file. */
  List<ChainFault> faults() {
    return database.inTransaction(connection -> {
      try {
        return faults(new KeyTable(connection).rows(), keys);
      } catch (SQLException e) {
        throw new ChainUnavailable(e);
      }
    });
  }

  static List<ChainFault> faults(List<KeyRow> rows, AuditKeys keys) {
    List<ChainFault> faults = new ArrayList<>();
    for (KeyRow row : rows) {
      Optional<VerifyingKey> known = keys.of(row.keyId());
      if (known.isEmpty()) {
        faults.add(
            fault(row.number(), "the key " + row.keyId() + " is none that the key file holds"));
      } else if (!known.get().pem().equals(row.publicKey())) {
        faults.add(fault(row.number(), "it is not the key " + row.keyId() + " of the key file"));
      }
    }
    String present = keys.publicHalf().id();
    if (rows.stream().noneMatch(row -> row.keyId().equals(present))) {
      faults.add(fault(0, "the key " + present + ", which signs, is missing"));
    }
    return faults;
  }

  private static ChainFault fault(long number, String reason) {
    return new ChainFault(Row.KEY, number, reason);
  }
}
