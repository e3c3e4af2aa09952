package dev.paceline.verifier;

import dev.paceline.api.audit.PublicKeys;
import dev.paceline.api.audit.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param files exports, those of one store in their order
 * @param keys that are trusted
 * @param earlier those of them that an installation signed with before, by their ids
 */
record Options(List<String> files, List<VerifyingKey> keys, Set<String> earlier) {
  private static final String KEY = "--key";

  /** Reads the arguments and the keys. Throws {@link Usage} for others. */
  static Options of(String... arguments) throws IOException {
    List<String> files = new ArrayList<>();
    List<PublicKeys> given = new ArrayList<>();
    boolean alsoEarlier = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals(KEY)) {
        i++;
        if (i == arguments.length) {
          throw new Usage("--key needs a file");
        }
        given.add(read(arguments[i]));
      } else if (argument.startsWith(KEY + "=")) {
        given.add(read(argument.substring(KEY.length() + 1)));
      } else if (argument.equals("--earlier")) {
        alsoEarlier = true;
      } else if (argument.startsWith("-")) {
        throw new Usage("there is no option " + argument);
      } else {
        files.add(argument);
      }
    }
    if (files.isEmpty() || given.isEmpty()) {
      throw new Usage("a file and a key are needed");
    }
    return of(files, given, alsoEarlier);
  }

  private static Options of(List<String> files, List<PublicKeys> given, boolean alsoEarlier) {
    List<VerifyingKey> keys = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (PublicKeys file : given) {
      keys.addAll(file.trusted(alsoEarlier));
      file.earlier().forEach(key -> earlier.add(key.id()));
    }
    return new Options(files, keys, earlier);
  }

  private static PublicKeys read(String file) throws IOException {
    try {
      return PublicKeys.of(Files.readString(Path.of(file)));
    } catch (IllegalArgumentException e) {
      throw new Usage(file + ": " + e.getMessage());
    }
  }
}
