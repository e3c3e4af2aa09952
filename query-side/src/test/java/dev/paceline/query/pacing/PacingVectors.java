package dev.paceline.query.pacing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of PACING.md, kept beside the repository and out of it. */
public final class PacingVectors {
  private static final Path PLACE = Path.of("shared", "data", "pacing-vectors.json");

  private PacingVectors() {}

  /** The cases, or a test that stands aside where they are absent. */
  public static JsonNode readOrStandAside() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve(PLACE);
      if (Files.exists(file)) {
        return JsonMapper.builder().build().readTree(file);
      }
    }
    return abort("No " + PLACE + " beside the repository: its cases are not checked");
  }
}
