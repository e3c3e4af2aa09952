package dev.paceline.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(HttpResponse<String> response) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The status code. */
  public int status() {
    return response.statusCode();
  }

  /** A header's first value, empty if there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The body as it came. */
  public String text() {
    return response.body();
  }

  /** The body as JSON of an answer that succeeded. */
  public JsonNode json() {
    assertThat(status()).as(text()).isIn(200, 202);
    return JSON.readTree(text());
  }

  /** The body as a problem, whole and telling nothing of the program. */
  public JsonNode problem(int status, String kind) {
    assertThat(status()).as(text()).isEqualTo(status);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(text());
    assertThat(problem.path("type").stringValue()).isEqualTo("urn:paceline:problem:" + kind);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").stringValue()).isNotBlank();
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(problem.path("instance").stringValue()).startsWith("/");
    assertThat(text()).doesNotContain("Exception", "dev.paceline", "java.", "springframework");
    return problem;
  }
}
