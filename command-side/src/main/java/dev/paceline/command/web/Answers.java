package dev.paceline.command.web;

import dev.paceline.command.bus.Decided;
import dev.paceline.command.decision.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to commands that were accepted. */
public final class Answers {
  /** Where in the log the answer's event is. A query that states it sees the event. */
  public static final String POSITION = "Paceline-Position";

  private Answers() {}

  /** 201 for what is new, 200 for what is changed or was there. */
  public static <T> ResponseEntity<T> of(Decided decided, T body) {
    HttpStatus status = decided.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status)
        .header(POSITION, Long.toString(decided.position()))
        .body(body);
  }

  /** 204: there is nothing to say but where. */
  public static ResponseEntity<Void> gone(Decided decided) {
    return ResponseEntity.noContent().header(POSITION, Long.toString(decided.position())).build();
  }
}
