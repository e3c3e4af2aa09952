package dev.paceline.verifier;

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
 * @param keys that are trusted
 */
record Options(List<String> files, List<VerifyingKey> keys) {

  /** Reads the arguments and the keys. Throws {@link Usage} for others. */
  static Options of(String... arguments) throws IOException {
    List<String> files = new ArrayList<>();
    List<VerifyingKey> keys = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--key")) {
        i++;
        if (i == arguments.length) {
          throw new Usage("--key needs a file");
        }
        keys.addAll(read(arguments[i]));
      } else if (argument.startsWith("-")) {
        throw new Usage("there is no option " + argument);
      } else {
        files.add(argument);
      }
    }
    if (files.isEmpty() || keys.isEmpty()) {
      throw new Usage("a file and a key are needed");
    }
    return new Options(files, keys);
  }

  private static List<VerifyingKey> read(String file) throws IOException {
    try {
      return VerifyingKey.allOf(Files.readString(Path.of(file)));
    } catch (IllegalArgumentException e) {
      throw new Usage(file + ": " + e.getMessage());
    }
  }
}
