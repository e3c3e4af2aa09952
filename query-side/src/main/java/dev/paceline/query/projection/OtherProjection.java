package dev.paceline.query.projection;

/** What follows the log beside {@code sales}, without ever being parked. */
public interface OtherProjection {
  /** What operators call it. */
  String name();

  /** How far it has come. */
  ProjectionView view();
}
