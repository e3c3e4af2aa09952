/**
 * Rebuilding without downtime: a store is folded afresh beside what is served, compared, and only
 * what differs is replaced, in one transaction. All stores are rebuilt one after the other by
 * whichever process has the turn; where that stops, it goes on.
 */
@NullMarked
package dev.paceline.query.rebuild;

import org.jspecify.annotations.NullMarked;
