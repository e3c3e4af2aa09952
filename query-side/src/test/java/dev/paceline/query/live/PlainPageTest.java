package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plain page")
class PlainPageTest {
  private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");

  @Test
  @DisplayName("is served at / with every module that it loads, and holds no script of its own")
  void served() {
    try (LiveServer server = LiveServer.on(TestDatabase.withLog())) {
      var page = server.text("/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)");
      Queue<String> modules = new ArrayDeque<>(Set.of("/plain/page.js"));
      Set<String> loaded = new HashSet<>();
      while (!modules.isEmpty()) {
        String module = modules.remove();
        if (!loaded.add(module)) {
          continue;
        }
        var script = server.text(module);
        assertThat(script.statusCode()).as(module).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(script.body()).as(module).doesNotContain("innerHTML", "insertAdjacentHTML");
        for (Matcher m = IMPORT.matcher(script.body()); m.find(); ) {
          modules.add(java.net.URI.create(module).resolve(m.group(1)).getPath());
        }
      }
      assertThat(loaded).contains("/webjars/stomp__stompjs/esm6/client.js");
    }
  }
}
