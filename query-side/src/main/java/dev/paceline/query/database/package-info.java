/**
 * The database as queries know it: its tables, the fence between stores in it, and the connections
 * by which one store's rows are read.
 */
@NullMarked
package dev.paceline.query.database;

import org.jspecify.annotations.NullMarked;
