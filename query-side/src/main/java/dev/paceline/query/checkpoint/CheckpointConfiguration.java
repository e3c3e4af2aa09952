package dev.paceline.query.checkpoint;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.thread.RepeatedWork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes checkpoints, as a Spring bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfiguration {

  @Bean
  CheckpointWriter checkpointWriter(
      EventLog log, ProjectionDatabase database, CheckpointSettings settings) {
    return new CheckpointWriter(log, database, settings);
  }

  @Bean
  RepeatedWork checkpointLoop(CheckpointWriter writer, CheckpointSettings settings) {
    return new RepeatedWork("checkpoints", settings.pause(), writer::lookOnce);
  }
}
