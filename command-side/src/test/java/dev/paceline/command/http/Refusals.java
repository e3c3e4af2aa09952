package dev.paceline.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What every refusal has in common. */
final class Refusals {
  private Refusals() {}

  static void check(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("type").stringValue()).startsWith("urn:paceline:problem:");
    assertThat(problem.get("title").stringValue()).isNotEmpty();
    assertThat(problem.get("detail").stringValue()).isNotEmpty();
    assertThat(problem.get("instance").stringValue()).startsWith("/");
    assertThat(answer.body())
        .doesNotContain("Exception", "dev.paceline", "java.", "tools.jackson", "springframework");
  }
}
