package dev.paceline.standalone.restore;

import dev.paceline.api.audit.StoreVerification;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.EventStoreSettings;
import dev.paceline.eventstore.LogRestore;
import dev.paceline.eventstore.RestoreRefused;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The command {@code restore FILE...}: loads exports of one or several stores into an empty
 * installation, with their positions. All or nothing; at the next start everything else is folded.
 */
public final class Restore {
  /** The first word of the command line. */
  public static final String COMMAND = "restore";

  private static final int DONE = 0;
  private static final int NOT_DONE = 2;

  private Restore() {}

  /**
   * Runs it with the words after the first; returns the exit code.
   *
   * @param application brings the database along, and nothing else
   */
  public static int run(SpringApplication application, List<String> words, PrintStream out) {
    try {
      RestoreOptions options = RestoreOptions.of(words);
      String[] settings = options.settings().toArray(String[]::new);
      try (ConfigurableApplicationContext context = application.run(settings)) {
        restore(context.getEnvironment(), options, out);
      }
      return DONE;
    } catch (NotRestored | RestoreRefused e) {
      out.println("Nothing was restored: " + e.getMessage());
      return NOT_DONE;
    }
  }

  private static void restore(Environment environment, RestoreOptions options, PrintStream out) {
    try (LogRestore log = LogRestore.begin(settings(environment))) {
      Restoring restoring = new Restoring(log, options, out);
      for (Path file : options.files()) {
        restoring.take(file);
      }
      var stores = restoring.stores();
      log.commit();
      stores.forEach((store, taken) -> tell(out, store, taken, options));
      out.println("Start Paceline now: it reads them and shows everything again.");
      out.println(
          options.keys().isEmpty()
              ? "SIGNATURES WERE NOT CHECKED, only the chain: there was no --key KEY."
              : "Every signature was checked and is of a key that was given.");
    }
  }

  private static void tell(
      PrintStream out, String store, StoreVerification taken, RestoreOptions options) {
    out.printf("%s: %,d events restored, chain %s%n", store, taken.events(), taken.point().hash());
    taken
        .signatures()
        .forEach((key, count) -> {
          if (options.earlier().contains(key)) {
            out.printf("%s: %d signatures are by the EARLIER key %s%n", store, count, key);
          }
        });
  }

  private static EventStoreSettings settings(Environment environment) {
    EventStoreSettings settings =
        EventStoreSettings.of(
            new DatabaseAddress(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", "")));
    return environment.getProperty("paceline.event-store.allow-unsafe", Boolean.class, false)
        ? settings.allowingUnsafe()
        : settings;
  }
}
