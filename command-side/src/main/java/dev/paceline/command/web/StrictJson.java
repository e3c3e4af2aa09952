package dev.paceline.command.web;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with nothing forgiven: one value, valid UTF-8, no key twice, no depth without end. */
final class StrictJson {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 100;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * The value of a body.
   *
   * @throws Refused as 400 for everything that is not one JSON value
   */
  static JsonNode parse(byte[] body) {
    try {
      @Nullable JsonNode json = MAPPER.readTree(decoded(body));
      if (json == null || json.isMissingNode()) {
        throw refused("the body is empty");
      }
      return json;
    } catch (JacksonException e) {
      throw refused("the body is not one JSON value with each key once");
    }
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw refused("the body is not UTF-8");
    }
  }

  private static Refused refused(String detail) {
    return Refused.because(ProblemKind.UNREADABLE, detail);
  }
}
