package dev.paceline.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own. Any number of them may share one database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QuerySideApplication {

  /** Starts it; its settings are in {@code query-side.yaml}. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The application with its own settings, which the environment and arguments override. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(QuerySideApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "query-side"));
    return application;
  }
}
