package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The description of the API")
class ApiDescriptionTest {
  private static final Path MADE = Path.of("target/openapi.json");
  private static final Path KEPT = Path.of("../dashboard/openapi.json");

  @Test
  @DisplayName("is the one that the dashboard's types were made of")
  void isTheOneOfTheDashboard(@TempDir Path data) throws Exception {
    String described;
    try (ConfigurableApplicationContext paceline =
        StandaloneApplication.application()
            .run("--server.port=0", "--paceline.data=" + data, "--paceline.password=described")) {
      int port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
      described = inOrder(ask(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")));
    }
    Files.writeString(MADE, described);
    // Not the two texts: they are long, and what to do is the same whatever differs.
    assertThat(Files.readString(KEPT).replace("\r\n", "\n").equals(described))
        .as(
            "The API has changed. From the root: cp standalone/%s dashboard/openapi.json && npm"
                + " --prefix dashboard run types",
            MADE)
        .isTrue();
  }

  private static String ask(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  /** Keys sorted, so that equal descriptions are equal texts. */
  private static String inOrder(String json) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    return mapper.writeValueAsString(mapper.readValue(json, Map.class)).replace("\r\n", "\n")
        + "\n";
  }
}
