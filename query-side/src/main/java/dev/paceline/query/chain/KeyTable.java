package dev.paceline.query.chain;

import dev.paceline.api.audit.VerifyingKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code audit_key}: it remembers which keys the installation began to sign with, so that
 * a file that is lost or of another installation is noticed. No key is trusted for being in it.
 */
record KeyTable(Connection connection) {
  private static final String ADD =
      "insert into audit_key (key_id, public_key) values (?, ?) on conflict do nothing";

  /** A row as it is, whatever somebody has put there. */
  record KeyRow(long number, String keyId, String publicKey) {}

  /** All of them, the present one last. */
  List<KeyRow> rows() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select number, key_id, public_key from audit_key order by number")) {
      List<KeyRow> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(new KeyRow(row.getLong(1), row.getString(2), row.getString(3)));
      }
      return rows;
    }
  }

  /** Nobody else adds any until the transaction ends. */
  void lock() throws SQLException {
    try (Statement lock = connection.createStatement()) {
      lock.execute("lock table audit_key in exclusive mode");
    }
  }

  void add(VerifyingKey key) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, key.id());
      add.setString(2, key.pem());
      add.executeUpdate();
    }
  }
}
