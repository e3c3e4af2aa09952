package dev.paceline.query.chain;

import dev.paceline.api.audit.SigningKey;
import dev.paceline.api.audit.VerifyingKey;
import dev.paceline.edge.kept.OwnerOnlyFile;
import dev.paceline.query.projection.ProjectionDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The file with the key, which all processes of an installation share. The database remembers the
 * public halves, so that a file that is lost or of another installation is noticed at the start.
 */
final class AuditKeyFile {
  private static final String ADD =
      "insert into audit_key (key_id, public_key) values (?, ?) on conflict do nothing";

  private final Path path;
  private final boolean mayBeNew;

  /**
   * A file.
   *
   * @param mayBeNew whether an installation that has signed with another key goes on with this one
   */
  AuditKeyFile(Path path, boolean mayBeNew) {
    this.path = path.toAbsolutePath().normalize();
    this.mayBeNew = mayBeNew;
  }

  /**
   * Reads the key, or makes it where this installation has none. Throws {@link AuditKeyTrouble}.
   */
  AuditKeys open(ProjectionDatabase database) {
    return database.inTransaction(connection -> {
      try {
        return open(connection);
      } catch (SQLException e) {
        throw new ChainUnavailable(e);
      }
    });
  }

  private AuditKeys open(Connection connection) throws SQLException {
    List<VerifyingKey> known = known(connection);
    if (!known.isEmpty() && !mayBeNew && Files.notExists(path)) {
      throw AuditKeyTrouble.missing(path, known.getLast().id());
    }
    SigningKey key = read();
    if (isKnown(known, key)) {
      return new AuditKeys(key, known);
    }
    if (known.isEmpty() || mayBeNew) {
      add(connection, key.publicHalf());
      known = known(connection);
    }
    if (!isKnown(known, key)) {
      throw AuditKeyTrouble.other(path, key.publicHalf().id(), known.getLast().id());
    }
    return new AuditKeys(key, known);
  }

  private static boolean isKnown(List<VerifyingKey> known, SigningKey key) {
    return !known.isEmpty() && known.getLast().id().equals(key.publicHalf().id());
  }

  private SigningKey read() {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null) {
      throw AuditKeyTrouble.unreadable(path);
    }
    String pem =
        new OwnerOnlyFile(folder, name.toString())
            .readOrMake(() -> SigningKey.random().pem())
            .text();
    try {
      return SigningKey.ofPem(pem);
    } catch (IllegalArgumentException e) {
      throw AuditKeyTrouble.unreadable(path);
    }
  }

  private static List<VerifyingKey> known(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select public_key from audit_key order by number")) {
      List<VerifyingKey> keys = new ArrayList<>();
      while (row.next()) {
        keys.add(VerifyingKey.ofPem(row.getString(1)));
      }
      return keys;
    }
  }

  /** Two processes may start with one database and two files: the first one's key stays. */
  private void add(Connection connection, VerifyingKey key) throws SQLException {
    try (Statement lock = connection.createStatement();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      lock.execute("lock table audit_key in exclusive mode");
      if (!mayBeNew && !known(connection).isEmpty()) {
        return;
      }
      add.setString(1, key.id());
      add.setString(2, key.pem());
      add.executeUpdate();
    }
  }
}
