package dev.paceline.standalone.badinput;

import dev.paceline.standalone.testing.Answer;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What every refusal has in common. */
final class Refusal {
  private static final Pattern INTERNAL =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.|dev\\.paceline|java\\.(lang|util|io|time)|jackson"
              + "|springframework|apache|[Tt]omcat|postgres|SQLSTATE|<html");

  private Refusal() {}

  /** What is wrong with an answer that should have one of these statuses; empty if nothing. */
  static String fault(Answer answer, List<Integer> statuses) {
    String told = answer.status() + " " + answer.body();
    if (!statuses.contains(answer.status())) {
      return "expected " + statuses + ", got " + told;
    }
    if (!answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")) {
      return "no problem+json: " + answer.headers().map() + " " + told;
    }
    if (answer.status() == 405 && answer.headers().firstValue("Allow").isEmpty()) {
      return "no Allow: " + told;
    }
    return fault(answer.json(), answer.status());
  }

  /** What is wrong with a problem. */
  static String fault(JsonNode problem, int status) {
    boolean complete =
        problem.path("status").asInt() == status
            && problem.path("type").asString("").startsWith("urn:paceline:problem:")
            && !problem.path("title").asString("").isBlank()
            && !problem.path("detail").asString("").isBlank()
            && problem.path("instance").asString("").startsWith("/");
    if (!complete) {
      return "not the form of a problem, or not " + status + ": " + problem;
    }
    // The path is the caller's own.
    String said = problem.toString().replace(problem.path("instance").asString(), "");
    return told(said);
  }

  /** What is wrong with what is said to a caller. */
  static String told(String said) {
    return said.isBlank() || INTERNAL.matcher(said).find() ? "tells of the inside: " + said : "";
  }
}
