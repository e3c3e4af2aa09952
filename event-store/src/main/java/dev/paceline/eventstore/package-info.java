/**
 * Axon's event storage on PostgreSQL: one ordered log whose positions have no holes, written in
 * groups, read by position, by store and by stream.
 */
@NullMarked
package dev.paceline.eventstore;

import org.jspecify.annotations.NullMarked;
