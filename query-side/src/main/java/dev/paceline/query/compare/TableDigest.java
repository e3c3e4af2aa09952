package dev.paceline.query.compare;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.query.table.PlainRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the rows of one table: each a line of canonical JSON, an array of its columns' texts
 * without the store's id.
 */
final class TableDigest {
  private static final byte NEW_LINE = '\n';

  private final MessageDigest hash = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(PlainRow row) {
    hash.update(CanonicalJson.write(row.values()));
    hash.update(NEW_LINE);
  }

  /** Joins the digests of tables, each on a line with its table's name, to one. */
  static void join(MessageDigest all, String table, TableDigest rows) {
    String line = table + ' ' + HexFormat.of().formatHex(rows.hash.digest()) + '\n';
    all.update(line.getBytes(StandardCharsets.UTF_8));
  }
}
