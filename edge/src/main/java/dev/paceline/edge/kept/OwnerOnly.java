package dev.paceline.edge.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rights that leave everybody out but the owner, where the file system knows of rights. */
public final class OwnerOnly {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** Makes a folder, or closes one that is there to others. */
  public static void folder(Path folder) throws IOException {
    newFolder(folder);
    tighten(folder, FOLDER);
  }

  /** Makes a folder, and leaves one that is there as it is: it may hold what others need. */
  public static void newFolder(Path folder) throws IOException {
    Files.createDirectories(folder, rights(folder, FOLDER));
  }

  /** Closes a folder that this very process has just opened to others, without a word about it. */
  public static void close(Path folder) throws IOException {
    if (hasRights(folder)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }

  /** Makes an empty file if there is none, and closes it to others. */
  public static void file(Path file) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file, rights(file, FILE));
    }
    tighten(file);
  }

  /** A new file in this folder that nobody else can open. */
  static Path draft(Path folder, String name) throws IOException {
    return Files.createTempFile(folder, name + ".", ".new", rights(folder, FILE));
  }

  /** Closes a file that is there to others. */
  static void tighten(Path file) throws IOException {
    tighten(file, FILE);
  }

  private static void tighten(Path path, Set<PosixFilePermission> rights) throws IOException {
    if (!hasRights(path) || rights.containsAll(Files.getPosixFilePermissions(path))) {
      return;
    }
    try {
      Files.setPosixFilePermissions(path, rights);
      LOG.warn("{} was open to others on this machine and is not any more", path);
    } catch (IOException e) {
      LOG.warn("{} is open to others on this machine: {}", path, e.toString());
    }
  }

  private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> rights) {
    return hasRights(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
