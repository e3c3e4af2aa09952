package dev.paceline.query.chain;

import dev.paceline.api.audit.SigningKey;
import dev.paceline.api.audit.VerifyingKey;
import dev.paceline.edge.kept.OwnerOnlyFile;
import dev.paceline.query.chain.KeyTable.KeyRow;
import dev.paceline.query.projection.ProjectionDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the key, which all processes of an installation share. The database remembers the
 * public halves, so that a file that is lost or of another installation is noticed at the start;
 * which of them are trusted is in the file.
 */
final class AuditKeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(AuditKeyFile.class);

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
    KeyTable table = new KeyTable(connection);
    List<KeyRow> rows = table.rows();
    if (!rows.isEmpty() && !mayBeNew && Files.notExists(path)) {
      throw AuditKeyTrouble.missing(path, rows.getLast().keyId());
    }
    KeyText text = read(rows);
    VerifyingKey key = text.present().publicHalf();
    if (!isLast(rows, key)) {
      table.lock();
      rows = table.rows();
      if (rows.isEmpty() || (mayBeNew && rows.stream().noneMatch(row -> isOf(row, key)))) {
        text = withEarlier(text, rows);
        table.add(key);
        rows = table.rows();
      }
      if (!isLast(rows, key)) {
        throw AuditKeyTrouble.other(path, key.id(), rows.getLast().keyId());
      }
    }
    AuditKeys keys = new AuditKeys(text, this::readAgain);
    for (ChainFault fault : KeyProof.faults(rows, keys)) {
      LOG.error("audit_key, number {}: {} {}", fault.position(), fault.reason(), path);
    }
    return keys;
  }

  private static boolean isLast(List<KeyRow> rows, VerifyingKey key) {
    return !rows.isEmpty() && isOf(rows.getLast(), key);
  }

  private static boolean isOf(KeyRow row, VerifyingKey key) {
    return row.keyId().equals(key.id());
  }

  /** Two processes may start with one database and two files: the first one's key stays. */
  private KeyText read(List<KeyRow> rows) {
    String pem =
        file().readOrMake(() -> new KeyText(SigningKey.random(), publicKeys(rows)).pem()).text();
    try {
      return KeyText.of(pem);
    } catch (IllegalArgumentException e) {
      throw AuditKeyTrouble.unreadable(path);
    }
  }

  private OwnerOnlyFile file() {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null) {
      throw AuditKeyTrouble.unreadable(path);
    }
    return new OwnerOnlyFile(folder, name.toString());
  }

  /** From now on the file vouches for the keys before this one: the database cannot. */
  private KeyText withEarlier(KeyText text, List<KeyRow> rows) {
    List<VerifyingKey> earlier = new ArrayList<>(text.earlier());
    for (VerifyingKey key : publicKeys(rows)) {
      if (text.all().stream().noneMatch(known -> known.id().equals(key.id()))) {
        earlier.add(key);
      }
    }
    KeyText all = new KeyText(text.present(), earlier);
    if (earlier.size() > text.earlier().size()) {
      file().replace(all.pem());
    }
    earlier.forEach(
        key -> LOG.warn("{} keeps {} as a key of before: see that you know it", path, key.id()));
    return all;
  }

  private static List<VerifyingKey> publicKeys(List<KeyRow> rows) {
    List<VerifyingKey> keys = new ArrayList<>();
    for (KeyRow row : rows) {
      try {
        keys.add(VerifyingKey.ofPem(row.publicKey()));
      } catch (IllegalArgumentException e) {
        LOG.error("audit_key, number {}: this is no public key", row.number());
      }
    }
    return keys;
  }

  private List<VerifyingKey> readAgain() {
    try {
      return KeyText.of(Files.readString(path)).all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
