/**
 * The one fold: from a store's events to all its rows, and how the rows of every store follow the
 * log. {@link dev.paceline.query.projection.SalesFold} is pure; {@link
 * dev.paceline.query.projection.SalesProjection} runs it in batches against the database, each
 * store from its own cursor on.
 */
@NullMarked
package dev.paceline.query.projection;

import org.jspecify.annotations.NullMarked;
