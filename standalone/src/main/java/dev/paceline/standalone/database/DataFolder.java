package dev.paceline.standalone.database;

import dev.paceline.edge.kept.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that everything is kept in, claimed for this process. The claim is a lock on a file,
 * so that it ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel claim;

  private DataFolder(Path path, FileChannel claim) {
    this.path = path;
    this.claim = claim;
  }

  /** Claims a folder, and makes it if there is none. @throws DataFolderInUse if another has it */
  static DataFolder claim(Path folder) throws IOException {
    Path path = folder.toAbsolutePath().normalize();
    OwnerOnly.newFolder(path);
    FileChannel file =
        FileChannel.open(
            path.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (lock(file) == null) {
      file.close();
      throw new DataFolderInUse(path);
    }
    file.truncate(0);
    String holder = "held by process " + ProcessHandle.current().pid() + "\n";
    file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
    DataFolder claimed = new DataFolder(path, file);
    claimed.closeToOthers();
    return claimed;
  }

  /**
   * Everything that stores sell is in here: it is nobody else's to read on this machine. The folder
   * itself may be shared, as a home is, and keeps the rights that it was given.
   */
  private void closeToOthers() throws IOException {
    OwnerOnly.folder(database());
    OwnerOnly.folder(programs());
    OwnerOnly.folder(identity());
    OwnerOnly.file(databaseLog());
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // This very process has it already.
    }
  }

  /** Where the database keeps its files. */
  Path database() {
    return path.resolve("database");
  }

  /** Where the database's programs are unpacked. */
  Path programs() {
    return path.resolve("postgresql");
  }

  /** Where keys and passwords are kept that only programs use. */
  Path identity() {
    return path.resolve("identity");
  }

  /** What the database has to say. */
  Path databaseLog() {
    return path.resolve("database.log");
  }

  @Override
  public void close() throws IOException {
    claim.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
