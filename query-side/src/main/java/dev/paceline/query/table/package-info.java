/**
 * How rows lie in tables: a feature describes its table once, and the projection reads and writes a
 * whole batch of stores in one statement per table.
 */
@NullMarked
package dev.paceline.query.table;

import org.jspecify.annotations.NullMarked;
