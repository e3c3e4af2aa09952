package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dashboard")
class DashboardPageTest {
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

  @Test
  @DisplayName(
      "is served at /, /wall and /audit, holds no script of its own, and its files keep for ever")
  void served() {
    try (LiveServer server = LiveServer.on(TestDatabase.withLog())) {
      var page = server.text("/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)");
      assertThat(server.text("/wall").body()).isEqualTo(page.body());
      assertThat(server.text("/audit").body()).isEqualTo(page.body());
      assertThat(server.text("/signed-in").body()).isEqualTo(page.body());
      List<String> assets =
          ASSET.matcher(page.body()).results().map(found -> found.group(1)).toList();
      assertThat(assets)
          .anyMatch(path -> path.endsWith(".js"))
          .anyMatch(path -> path.endsWith(".css"));
      for (String asset : assets) {
        var file = server.text(asset);
        assertThat(file.statusCode()).as(asset).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse(""))
            .isEqualTo("max-age=31536000, public, immutable");
      }
    }
  }
}
