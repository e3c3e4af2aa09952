package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.testing.IssuerServer;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.LiveClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An OpenID provider of somebody else's")
class OutsideIssuerTest {
  private static final String SETTINGS =
      """
      {"name":"Shop","timeZone":"UTC","currency":"GBP","weekStart":"monday"}\
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("is trusted by configuration alone, and then nobody else is")
  void trusted() {
    try (ChildProcess provider =
            ChildProcess.start(IssuerServer.class, folder.resolve("provider.log"), Map.of());
        ChildProcess stranger =
            ChildProcess.start(IssuerServer.class, folder.resolve("stranger.log"), Map.of());
        ChildProcess paceline =
            ChildProcess.start(
                StandaloneApplication.class,
                folder.resolve("paceline.log"),
                Map.of(
                    "PACELINE_DATA", folder.resolve("data").toString(),
                    "PACELINE_IDENTITY_ISSUER", provider.url().toString()))) {
      Api api = bearing(paceline, provider, "*");
      Answer opened = api.put("/api/shop", SETTINGS);
      assertThat(opened.status()).as(opened.body()).isEqualTo(201);
      assertThat(api.get("/api/shop", opened.position()).status()).isEqualTo(200);
      LiveClient.follow(api, "shop").close();

      assertThat(bearing(paceline, provider, "other").get("/api/shop").status()).isEqualTo(404);
      assertThat(bearing(paceline, stranger, "*").get("/api/shop").status()).isEqualTo(401);
      Answer local = Api.at(paceline.url()).post("/oauth2/token", "{}");
      assertThat(local.status()).as("the local provider is off").isIn(404, 405);
    }
  }

  private static Api bearing(ChildProcess paceline, ChildProcess provider, String store) {
    URI tokens = provider.url().resolve("/token/" + store);
    return new Api(paceline.url(), paceline.url(), Api.at(tokens).get(tokens.getPath()).body());
  }
}
