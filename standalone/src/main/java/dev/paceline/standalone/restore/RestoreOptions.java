package dev.paceline.standalone.restore;

import dev.paceline.api.audit.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param files exports, those of one store in their order
 * @param keys that are trusted; none: signatures are not checked
 * @param settings what is left, for Spring
 */
record RestoreOptions(List<Path> files, List<VerifyingKey> keys, List<String> settings) {

  /** Reads the arguments and the keys. Throws {@link NotRestored} for others. */
  static RestoreOptions of(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    List<VerifyingKey> keys = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--key")) {
        i++;
        if (i == arguments.size()) {
          throw new NotRestored("--key needs a file");
        }
        keys.addAll(keysIn(arguments.get(i)));
      } else if (argument.startsWith("--")) {
        settings.add(argument);
      } else {
        files.add(existing(argument));
      }
    }
    if (files.isEmpty()) {
      throw new NotRestored("Usage: restore FILE... [--key KEY]");
    }
    return new RestoreOptions(files, keys, settings);
  }

  private static Path existing(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new NotRestored("there is no file " + path.toAbsolutePath());
    }
    return path;
  }

  private static List<VerifyingKey> keysIn(String file) {
    try {
      return VerifyingKey.allOf(Files.readString(existing(file)));
    } catch (IllegalArgumentException | IOException e) {
      throw new NotRestored(file + ": " + e.getMessage());
    }
  }
}
