package dev.paceline.query.goal;

/**
 * Tells whether a store's rows are still those that were read: a rebuild replaces rows and leaves
 * the position as it is.
 *
 * @param position of the store's last event that the rows include
 * @param writtenBy the transaction that wrote rows of the store last
 */
record RowsMark(long position, String writtenBy) {}
