package dev.paceline.edge.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much one client may ask for. For a moment it may be twice that. */
@ConfigurationProperties("paceline.limits")
public record LimitSettings(
    @DefaultValue("5000") int commandsPerSecond, @DefaultValue("500") int queriesPerSecond) {}
