/**
 * What a fold works on: events as they were recorded, and one store's rows in memory.
 *
 * <p>A feature's fold names the rows it needs as an interface of its own, made of the ports here: a
 * {@link dev.paceline.query.rows.Slot} for the one row a store has, {@link
 * dev.paceline.query.rows.Rows} by key, {@link dev.paceline.query.rows.Timeline} by instant, {@link
 * dev.paceline.query.rows.Journal} for rows that are only added. The working set of the projection
 * gives all of them, with nothing behind it or with the database.
 */
@NullMarked
package dev.paceline.query.rows;

import org.jspecify.annotations.NullMarked;
