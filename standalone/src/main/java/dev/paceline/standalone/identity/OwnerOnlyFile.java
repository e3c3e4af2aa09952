package dev.paceline.standalone.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short text that is made once, kept, and readable to nobody but the owner of the process. */
final class OwnerOnlyFile {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final Path path;

  OwnerOnlyFile(Path folder, String name) {
    this.folder = folder.toAbsolutePath().normalize();
    this.path = this.folder.resolve(name);
  }

  /**
   * The text that is kept.
   *
   * @param isNew whether it was made just now
   */
  record Kept(String text, boolean isNew) {
    @Override
    public String toString() {
      return "kept, isNew=" + isNew;
    }
  }

  Path path() {
    return path;
  }

  /**
   * Reads the text, or makes and keeps it where there is none. @throws BadIdentity if neither can
   * be
   */
  Kept readOrMake(Supplier<String> maker) {
    try {
      boolean made = Files.notExists(path) && make(maker.get());
      String text = Files.readString(path).strip();
      if (!made) {
        tighten();
      }
      return new Kept(text, made);
    } catch (IOException e) {
      throw new BadIdentity(
          "The file " + path + " can neither be read nor made: " + e,
          "It has to be readable and writable to whom this process runs as.");
    }
  }

  /** Whoever loses a race between two processes reads what the other has made. */
  private boolean make(String text) throws IOException {
    Files.createDirectories(folder, only(FOLDER));
    Path draft = Files.createTempFile(folder, path.getFileName() + ".", ".new", only(FILE));
    try {
      try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(draft, path);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private FileAttribute<?>[] only(Set<PosixFilePermission> rights) {
    return hasPosixRights()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private void tighten() throws IOException {
    if (!hasPosixRights() || FILE.containsAll(Files.getPosixFilePermissions(path))) {
      return;
    }
    try {
      Files.setPosixFilePermissions(path, FILE);
      LOG.warn("{} was open to others on this machine and is not any more", path);
    } catch (IOException e) {
      LOG.warn("{} is open to others on this machine: {}", path, e.toString());
    }
  }

  private boolean hasPosixRights() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
