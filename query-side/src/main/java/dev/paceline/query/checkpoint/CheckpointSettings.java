package dev.paceline.query.checkpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints are made.
 *
 * @param window of how many of a store's events each takes in; with 0 none are made
 * @param pause how long after one look for stores that need one the next is taken
 */
@ConfigurationProperties("paceline.checkpoints")
record CheckpointSettings(@DefaultValue("1000") int window, @DefaultValue("1s") Duration pause) {}
