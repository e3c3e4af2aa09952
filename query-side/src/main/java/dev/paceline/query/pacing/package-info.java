/**
 * The arithmetic of pacing: periods, curves, pace steps and every figure derived from them.
 *
 * <p>Pure and exact: integers and rationals, no clock, no I/O. Amounts are whole numbers, minor
 * units of the store's currency for revenue and pieces for units; instants count in milliseconds.
 */
@NullMarked
package dev.paceline.query.pacing;

import org.jspecify.annotations.NullMarked;
