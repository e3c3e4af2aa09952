package dev.paceline.edge.kept;

import java.io.IOException;
import java.nio.file.Path;

/** A file that has to be kept can be neither read nor made. */
final class UnusableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableFile(Path path, IOException cause) {
    super("The file " + path + " can neither be read nor made: " + cause, cause);
  }
}
