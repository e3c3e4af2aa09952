package dev.paceline.query.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.goal.GoalTerms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a goal was from when it was recorded.
 *
 * @param terms those before, where the goal was retired
 */
public record TermsRevision(
    @JsonProperty("recordedAt") Instant recordedAt,
    @JsonProperty("terms") GoalTerms terms,
    @JsonProperty("status") GoalStatus status) {

  /** Reads what {@link #text} wrote. */
  public static List<TermsRevision> parse(String text) {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    return List.of(CanonicalJson.read(json, TermsRevision[].class));
  }

  /** Revisions as canonical JSON, for the goal's row. */
  public static String text(List<TermsRevision> revisions) {
    return new String(CanonicalJson.write(revisions), StandardCharsets.UTF_8);
  }
}
