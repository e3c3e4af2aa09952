package dev.paceline.query.pacing;

import java.time.Instant;

/**
 * A pace and the first instant at which it holds; {@link Instant#MIN} where it holds from the
 * beginning of time.
 */
public record PaceStep(Instant at, Pace pace) {}
