package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.projection.OtherProjection;
import dev.paceline.query.projection.ProjectionView;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far the log is chained, for operators. */
@Component
class ChainProjection implements OtherProjection {
  private final EventLog log;
  private final ChainWriter writer;

  ChainProjection(EventLog log, ChainWriter writer) {
    this.log = log;
    this.writer = writer;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public ProjectionView view() {
    long position = writer.position();
    long head = Math.max(position, log.headPosition());
    return new ProjectionView(name(), position, head, head - position, List.of(), List.of());
  }
}
