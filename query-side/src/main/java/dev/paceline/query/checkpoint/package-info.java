/**
 * Checkpoints of the fold: versions of a store's rows, written once for each thousand or so of its
 * events, so that its rows as of any moment are those of a checkpoint with a bounded number of
 * events folded on top.
 */
@NullMarked
package dev.paceline.query.checkpoint;

import org.jspecify.annotations.NullMarked;
