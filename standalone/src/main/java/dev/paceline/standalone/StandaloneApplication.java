package dev.paceline.standalone;

import dev.paceline.command.CommandSideConfiguration;
import dev.paceline.query.QuerySideConfiguration;
import dev.paceline.standalone.database.EmbeddedDatabase;
import dev.paceline.standalone.demo.DemoConfiguration;
import dev.paceline.standalone.identity.LocalIdentityConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Both sides in one process, with a database of its own unless it is given one. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  CommandSideConfiguration.class,
  QuerySideConfiguration.class,
  LocalIdentityConfiguration.class,
  DemoConfiguration.class,
  Greeting.class
})
public class StandaloneApplication {

  /** Starts it; its settings are in {@code standalone.yaml}, on top of those of both sides. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The application with its own settings, which the environment and arguments override. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(StandaloneApplication.class);
    // A later name wins over an earlier one.
    application.setDefaultProperties(
        Map.of("spring.config.name", "query-side,command-side,standalone"));
    // Both sides call the same things by the same names.
    application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    application.addInitializers(new PublicUrl(), new EmbeddedDatabase());
    return application;
  }
}
