package dev.paceline.query.goal;

import dev.paceline.query.pacing.PeriodBounds;

/**
 * One period of a goal.
 *
 * @param recut whether it is the first that a later calendar of its store cut, and so perhaps
 *     shorter or longer than others
 */
public record GoalSpan(PeriodBounds bounds, boolean recut) {}
