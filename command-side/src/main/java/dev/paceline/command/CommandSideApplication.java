package dev.paceline.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own. Any number of them may share one database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {

  /** Starts it; its settings are in {@code command-side-application.yaml}. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The application with its own settings, which the environment and arguments override. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(CommandSideApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "command-side-application"));
    return application;
  }
}
