package dev.paceline.standalone;

import dev.paceline.command.CommandSideConfiguration;
import dev.paceline.query.QuerySideConfiguration;
import dev.paceline.standalone.database.EmbeddedDatabase;
import dev.paceline.standalone.demo.DemoConfiguration;
import dev.paceline.standalone.identity.LocalIdentityConfiguration;
import dev.paceline.standalone.restore.Restore;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
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
  /** A later name wins over an earlier one. */
  private static final Map<String, Object> NAMES =
      Map.of("spring.config.name", "query-side,command-side,standalone");

  /**
   * Starts it; its settings are in {@code standalone.yaml}, on top of those of both sides. With
   * {@code restore FILE...} it loads exports instead, and ends.
   */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (!words.isEmpty() && words.getFirst().equals(Restore.COMMAND)) {
      System.exit(restore(words.subList(1, words.size()), System.out));
    }
    application().run(args);
  }

  /** Loads exports into an empty installation; returns the exit code. */
  static int restore(List<String> words, PrintStream out) {
    SpringApplication application = new SpringApplication(NothingElse.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(NAMES);
    application.addInitializers(new EmbeddedDatabase());
    return Restore.run(application, words, out);
  }

  /** An application that serves nothing. */
  @Configuration(proxyBeanMethods = false)
  static class NothingElse {}

  /** The application with its own settings, which the environment and arguments override. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(StandaloneApplication.class);
    application.setDefaultProperties(NAMES);
    // Both sides call the same things by the same names.
    application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    application.addInitializers(new PublicUrl(), new EmbeddedDatabase());
    return application;
  }
}
