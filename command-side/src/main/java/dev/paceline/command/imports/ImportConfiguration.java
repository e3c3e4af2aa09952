package dev.paceline.command.imports;

import java.time.Duration;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What imports need of the server. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
  /** How long a client may be silent within a body. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** An import may wait for what it reads from; a request line and headers come at once. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> silentUploads() {
    return factory ->
        factory.addConnectorCustomizers(connector -> {
          if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setDisableUploadTimeout(false);
            http.setConnectionUploadTimeout(Math.toIntExact(SILENCE.toMillis()));
          }
        });
  }
}
