package dev.paceline.standalone.database;

import java.nio.file.Path;

/** Another process keeps its data in this folder. */
final class DataFolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path folder) {
    super("Another Paceline is running on the data folder " + folder + ".");
  }
}
