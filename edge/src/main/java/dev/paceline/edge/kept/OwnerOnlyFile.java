package dev.paceline.edge.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short text that is made once, kept, and readable to nobody but the owner of the process. */
public final class OwnerOnlyFile {
  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnlyFile.class);

  private final Path folder;
  private final Path path;

  /** A file of this name, made when it is first asked for. */
  public OwnerOnlyFile(Path folder, String name) {
    this.folder = folder.toAbsolutePath().normalize();
    this.path = this.folder.resolve(name);
  }

  /**
   * The text that is kept.
   *
   * @param isNew whether it was made just now
   */
  public record Kept(String text, boolean isNew) {
    @Override
    public String toString() {
      return "kept, isNew=" + isNew;
    }
  }

  /** Where it is, absolutely. */
  public Path path() {
    return path;
  }

  /**
   * Reads the text, or makes and keeps it where there is none. @throws UnusableFile if neither can
   * be
   */
  public Kept readOrMake(Supplier<String> maker) {
    try {
      boolean made = Files.notExists(path) && make(maker.get());
      String text = Files.readString(path).strip();
      if (!made) {
        OwnerOnly.tighten(path);
      }
      return new Kept(text, made);
    } catch (IOException e) {
      throw new UnusableFile(path, e);
    }
  }

  /** Keeps another text from now on: whoever reads meanwhile sees the one or the other, whole. */
  public void replace(String text) {
    try {
      Path draft = draft(text);
      try {
        Files.move(
            draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepName();
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UnusableFile(path, e);
    }
  }

  /** Whoever loses a race between two processes reads what the other has made. */
  private boolean make(String text) throws IOException {
    OwnerOnly.newFolder(folder);
    Path draft = draft(text);
    try {
      publish(draft);
      keepName();
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path draft(String text) throws IOException {
    Path draft = OwnerOnly.draft(folder, String.valueOf(path.getFileName()));
    try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap((text.strip() + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
      return draft;
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** The file's name is in its folder, which has to reach the disk as well. */
  private void keepName() {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.debug("this system has no folders that can be forced to disk", e);
    }
  }

  /**
   * Gives the draft its name. A link is refused by the kernel where the name is taken; a move looks
   * first and replaces then, which is for file systems that have no links.
   */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(draft, path);
    }
  }
}
