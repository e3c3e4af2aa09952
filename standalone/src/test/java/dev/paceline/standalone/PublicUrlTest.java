package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

@DisplayName("The address at which browsers find an installation")
class PublicUrlTest {
  private static final String SETTING = "paceline.public-url";

  @Test
  @DisplayName("is this machine's own, unless one is given")
  void settles() {
    assertThat(url(Map.of("server.port", "8080"))).isEqualTo("http://127.0.0.1:8080");
    assertThat(url(Map.of("server.port", "1", "server.address", "0.0.0.0")))
        .isEqualTo("http://127.0.0.1:1");
    assertThat(url(Map.of("server.port", "1", "server.address", "192.0.2.7")))
        .isEqualTo("http://192.0.2.7:1");
    assertThat(url(Map.of("server.port", "1", "server.address", "::1")))
        .isEqualTo("http://[::1]:1");
    assertThat(url(Map.of(SETTING, "https://sales.example.com/")))
        .isEqualTo("https://sales.example.com");
  }

  @Test
  @DisplayName("holds a port chosen in time where any would do")
  void choosesPort() {
    ConfigurableEnvironment environment = settled(Map.of("server.port", "0"));
    assertThat(environment.getProperty("server.port", Integer.class)).isPositive();
    assertThat(environment.getProperty(SETTING))
        .isEqualTo("http://127.0.0.1:" + environment.getProperty("server.port"));
  }

  @Test
  @DisplayName("has its cookies sent over TLS only, if it is such an address")
  void securesCookies() {
    String secure = "server.servlet.session.cookie.secure";
    assertThat(settled(Map.of(SETTING, "https://a.example")).getProperty(secure)).isEqualTo("true");
    assertThat(settled(Map.of(SETTING, "http://a.example")).getProperty(secure)).isNull();
  }

  @Test
  @DisplayName("is scheme, host and port, and nothing else")
  void refusesOthers() {
    for (String wrong :
        List.of(
            "sales.example.com", "ftp://a", "https://a/b", "https://a?b", "https://u@a", "::")) {
      assertThatExceptionOfType(WrongPublicUrl.class)
          .as(wrong)
          .isThrownBy(() -> url(Map.of(SETTING, wrong)))
          .withMessageContaining("PACELINE_PUBLIC_URL");
    }
  }

  private static String url(Map<String, Object> given) {
    return settled(given).getProperty(SETTING);
  }

  private static ConfigurableEnvironment settled(Map<String, Object> given) {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("given", new HashMap<>(given)));
    new PublicUrl().initialize(context);
    return context.getEnvironment();
  }
}
