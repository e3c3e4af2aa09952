package dev.paceline.query.live;

/**
 * A goal as a frame shows it.
 *
 * @param active whether it is among the goals of a snapshot
 * @param mark equal to the mark of another moment if nothing but time has passed between them
 * @param view its JSON form
 */
record LiveGoal(String goalId, boolean active, Object mark, Object view) {}
