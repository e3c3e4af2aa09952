package dev.paceline.standalone.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Brings a database along where none is given by {@code spring.datasource.url}, before any bean
 * asks for one, and stops it after the last bean is gone.
 */
public final class EmbeddedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      return;
    }
    EmbeddedServer server = start(Path.of(environment.getProperty("paceline.data", "data")));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embedded database",
                Map.of(
                    "spring.datasource.url",
                    server.url(),
                    "spring.datasource.username",
                    server.user().name(),
                    "spring.datasource.password",
                    server.user().password())));
    // What is registered first is destroyed last.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean(EmbeddedDatabase.class.getName(), server::close);
  }

  private static EmbeddedServer start(Path data) {
    try {
      DataFolder folder = DataFolder.claim(data);
      LOG.info("The data is in {}", folder);
      return EmbeddedServer.start(folder);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL did not start on " + data, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
