package dev.paceline.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client's secret. It never comes from the command line, where everybody on the machine sees it.
 *
 * @param from what to call it towards a person
 */
record Secret(String value, String from) {
  private static final String VARIABLE = "PACELINE_PASSWORD";
  private static final Path USUAL = Path.of("data", "password");

  /**
   * The secret from the named file, or else from the environment, or else from where a server that
   * was started in this folder keeps it.
   *
   * @throws Refused if there is none
   */
  static Secret find(@Nullable String file, Map<String, String> environment) throws Refused {
    if (file != null) {
      return read(Path.of(file));
    }
    String variable = environment.get(VARIABLE);
    if (variable != null && !variable.isBlank()) {
      return new Secret(variable, VARIABLE);
    }
    if (Files.exists(USUAL)) {
      return read(USUAL);
    }
    throw new Refused(
        "there is no secret: set "
            + VARIABLE
            + ", name a file by --secret-file, or run this where "
            + USUAL
            + " is");
  }

  private static Secret read(Path file) throws Refused {
    try {
      String text = Files.readString(file).strip();
      if (!text.isEmpty()) {
        return new Secret(text, file.toString());
      }
    } catch (IOException e) {
      throw new Refused("the secret cannot be read from " + file);
    }
    throw new Refused("there is no secret in " + file);
  }

  @Override
  public String toString() {
    return "the secret in " + from;
  }
}
