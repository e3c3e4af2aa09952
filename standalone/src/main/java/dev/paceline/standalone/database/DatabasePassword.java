package dev.paceline.standalone.database;

import dev.paceline.edge.kept.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password without which the database lets nobody in: a loopback port is open to everyone on
 * this machine. It is kept beside the signing key.
 *
 * @param isNew whether the database cannot know it yet
 */
record DatabasePassword(String value, Path path, boolean isNew) {
  private static final int BYTES = 32;
  private static final String DOOR =
      "# Written at each start. Programs on this machine come in with the kept password only.\n"
          + "host all all 127.0.0.1/32 scram-sha-256\n";
  private static final String OPEN_DOOR =
      "# For the moment in which a new password is set.\nhost all postgres 127.0.0.1/32 trust\n";

  /** The kept password, made at the first start. */
  static DatabasePassword of(DataFolder folder) {
    OwnerOnlyFile file = new OwnerOnlyFile(folder.identity(), "database-password");
    OwnerOnlyFile.Kept kept = file.readOrMake(DatabasePassword::random);
    return new DatabasePassword(kept.text(), file.path(), kept.isNew());
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Before a start: lets the password be set in a database that does not know it, because it is of
   * a time without passwords, or because the file was lost.
   */
  void beforeStart(Path database) throws IOException {
    if (isNew && Files.exists(doorOf(database))) {
      write(database, OPEN_DOOR);
    }
  }

  /** Whether the files of this database ask for a password. */
  boolean guards(Path database) throws IOException {
    return DOOR.equals(Files.readString(doorOf(database)));
  }

  /** Has a database ask for a password from when it reads its files again. */
  static void guard(Path database) throws IOException {
    write(database, DOOR);
  }

  private static Path doorOf(Path database) {
    return database.resolve("pg_hba.conf");
  }

  private static void write(Path database, String text) throws IOException {
    Path draft = database.resolve("pg_hba.conf.new");
    Files.writeString(draft, text);
    try {
      Files.move(draft, doorOf(database), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, doorOf(database), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public String toString() {
    return "the password in " + path;
  }
}
