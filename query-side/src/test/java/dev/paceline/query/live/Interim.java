package dev.paceline.query.live;
import java.time.Clock; import java.util.List;
import org.springframework.context.annotation.*;
@Configuration class Interim {
  @Bean GoalReads goalReads() { return (s, n) -> new LiveGoals(s, List.of(), null); }
  @Bean Clock clock() { return Clock.systemUTC(); }
  @Bean dev.paceline.eventstore.DatabaseAddress address(org.springframework.core.env.Environment e) { return new dev.paceline.eventstore.DatabaseAddress(e.getRequiredProperty("spring.datasource.url"), "postgres", "postgres"); }
}
