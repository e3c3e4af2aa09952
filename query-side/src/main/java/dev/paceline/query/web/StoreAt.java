package dev.paceline.query.web;

/**
 * Where the read model of a store stands towards a position of the log.
 *
 * @param known whether the read model has the store at all
 * @param behind whether the store has events up to the position that the read model lacks
 * @param head the log's last position
 */
record StoreAt(boolean known, boolean behind, long head) {}
