package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.thread.RepeatedWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The chain as Spring beans. It reads {@code paceline.audit.key}, the file with the key ({@code
 * audit-key.pem} in the data folder unless told otherwise), and {@code paceline.audit.newkey}.
 */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration SIGN_EVERY = Duration.ofMinutes(1);

  @Bean
  AuditKeys auditKeys(Environment environment, ProjectionDatabase database) {
    String file =
        environment.getProperty(
            "paceline.audit.key",
            Path.of(environment.getProperty("paceline.data", "data"), "audit-key.pem").toString());
    boolean mayBeNew = environment.getProperty("paceline.audit.newkey", Boolean.class, false);
    return new AuditKeyFile(Path.of(file), mayBeNew).open(database);
  }

  @Bean
  ChainWriter chainWriter(EventLog log, ProjectionDatabase database) {
    return new ChainWriter(log, database);
  }

  @Bean
  ChainCheck chainCheck(EventLog log, ChainReads chain, ChainWriter writer, AuditKeys keys) {
    return new ChainCheck(log, chain, writer, keys);
  }

  @Bean
  KeyProof keyProof(ProjectionDatabase database, AuditKeys keys) {
    return new KeyProof(database, keys);
  }

  @Bean
  Checkpoints checkpoints(
      ProjectionDatabase database,
      ChainReads chain,
      ChainCheck check,
      AuditKeys keys,
      Clock clock) {
    return new Checkpoints(database, chain, check, keys, clock);
  }

  @Bean
  RepeatedWork chainFollower(EventLog log, ChainWriter writer) {
    return new RepeatedWork("chain", LOOK_EVERY, new ChainFollowing(log, writer));
  }

  /** Apart from the follower: the first signature of an old store takes as long as reading it. */
  @Bean
  RepeatedWork chainSigner(Checkpoints checkpoints) {
    return new RepeatedWork("chain signer", SIGN_EVERY, checkpoints::signDue);
  }
}
