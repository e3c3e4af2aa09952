/**
 * Folds a store afresh and compares what comes of it with what is served, row by row and column by
 * column. To verify is to name the differences; to rebuild is to mend them.
 */
@NullMarked
package dev.paceline.query.compare;

import org.jspecify.annotations.NullMarked;
