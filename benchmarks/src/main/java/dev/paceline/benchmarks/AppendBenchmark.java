package dev.paceline.benchmarks;

import dev.paceline.command.CommandSideApplication;
import dev.paceline.command.bus.Commands;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.EventLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Events recorded a second, durably: orders placed through the command bus beside rows inserted one
 * by one, in alternating rounds on one embedded PostgreSQL.
 */
public final class AppendBenchmark {

  private static final int WARM_UP_ROUNDS = 2;

  private AppendBenchmark() {}

  /** callers, rounds, seconds of a round. */
  public static void main(String[] arguments) throws Exception {
    int callers = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Duration length = Duration.ofSeconds(Long.parseLong(arguments[2]));
    try (EmbeddedPostgres postgres = startDurable();
        ConfigurableApplicationContext product = startProduct(address(postgres))) {
      PlacedOrders orders = new PlacedOrders(product.getBean(Commands.class));
      orders.newCaller(0).once();
      BareInserts inserts =
          new BareInserts(
              address(postgres), product.getBean(EventLog.class).eventsAfter(0, 1).getFirst());
      compare(orders, inserts, callers, rounds, length);
    }
  }

  private static void compare(
      Contender ours, Contender bare, int callers, int rounds, Duration length) throws Exception {
    List<Contender.Call> ourCallers = callers(ours, callers);
    List<Contender.Call> bareCallers = callers(bare, callers);
    System.out.printf("%d callers, %d rounds of %s each%n", callers, rounds, length);
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      Round.of(ourCallers, length);
      Round.of(bareCallers, length);
    }
    List<Round> ourRounds = new ArrayList<>();
    List<Round> bareRounds = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ourRounds.add(show(ours, Round.of(ourCallers, length)));
      bareRounds.add(show(bare, Round.of(bareCallers, length)));
    }
    long our = median(ours, ourRounds);
    long theirs = median(bare, bareRounds);
    System.out.printf("ratio of the medians: %.2f%n", (double) our / theirs);
  }

  private static List<Contender.Call> callers(Contender contender, int count) throws Exception {
    List<Contender.Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(contender.newCaller(i));
    }
    return calls;
  }

  private static Round show(Contender contender, Round round) {
    System.out.printf(
        "  %-36s %7d/s   p50 %6d µs   p99 %6d µs%n",
        contender.name(), round.perSecond(), round.medianMicros(), round.p99Micros());
    return round;
  }

  private static long median(Contender contender, List<Round> rounds) {
    Round median =
        new Round(
            median(rounds, Round::perSecond),
            median(rounds, Round::medianMicros),
            median(rounds, Round::p99Micros));
    System.out.print("median");
    return show(contender, median).perSecond();
  }

  private static long median(List<Round> rounds, ToLongFunction<Round> figure) {
    return rounds.stream().mapToLong(figure).sorted().skip(rounds.size() / 2).findFirst().orElse(0);
  }

  private static EmbeddedPostgres startDurable() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static DatabaseAddress address(EmbeddedPostgres postgres) {
    return new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  private static ConfigurableApplicationContext startProduct(DatabaseAddress database) {
    SpringApplication application = CommandSideApplication.application();
    return application.run(
        "--server.port=0",
        "--logging.level.root=warn",
        "--spring.autoconfigure.exclude="
            + "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + database.username(),
        "--spring.datasource.password=" + database.password());
  }
}
