package dev.paceline.standalone.restore;

import dev.paceline.api.audit.PublicKeys;
import dev.paceline.api.audit.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param files exports, those of one store in their order
 * @param keys that are trusted; none: signatures are not checked
 * @param earlier keys with which an installation signed before, by their ids
 * @param settings what is left, for Spring
 */
record RestoreOptions(
    List<Path> files, List<VerifyingKey> keys, Set<String> earlier, List<String> settings) {
  private static final String KEY = "--key";
  private static final Pattern SETTING =
      Pattern.compile("--[\\w-]+(\\[\\d+])?(\\.[\\w\\[\\]-]+)+=.*");
  private static final String USAGE =
      "restore FILE... [--key KEY [--earlier]] [--setting.name=value]";

  /** Reads the arguments and the keys. Throws {@link NotRestored} for others. */
  static RestoreOptions of(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    List<PublicKeys> given = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    boolean alsoEarlier = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(KEY)) {
        i++;
        if (i == arguments.size()) {
          throw new NotRestored("--key needs a file");
        }
        given.add(keysIn(arguments.get(i)));
      } else if (argument.startsWith(KEY + "=")) {
        given.add(keysIn(argument.substring(KEY.length() + 1)));
      } else if (argument.equals("--earlier")) {
        alsoEarlier = true;
      } else if (SETTING.matcher(argument).matches()) {
        settings.add(argument);
      } else if (argument.startsWith("-")) {
        // A misspelled --key taken for a setting would restore what nobody has checked.
        throw new NotRestored("there is no option " + argument + ". Usage: " + USAGE);
      } else {
        files.add(existing(argument));
      }
    }
    if (files.isEmpty()) {
      throw new NotRestored("Usage: " + USAGE);
    }
    if (alsoEarlier && given.isEmpty()) {
      throw new NotRestored("--earlier needs --key KEY");
    }
    return of(files, given, alsoEarlier, settings);
  }

  private static RestoreOptions of(
      List<Path> files, List<PublicKeys> given, boolean alsoEarlier, List<String> settings) {
    List<VerifyingKey> keys = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (PublicKeys file : given) {
      keys.addAll(file.trusted(alsoEarlier));
      file.earlier().forEach(key -> earlier.add(key.id()));
    }
    return new RestoreOptions(files, keys, earlier, settings);
  }

  private static Path existing(String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new NotRestored("there is no file " + path.toAbsolutePath());
    }
    return path;
  }

  private static PublicKeys keysIn(String file) {
    try {
      return PublicKeys.of(Files.readString(existing(file)));
    } catch (IllegalArgumentException | IOException e) {
      throw new NotRestored(file + ": " + e.getMessage());
    }
  }
}
