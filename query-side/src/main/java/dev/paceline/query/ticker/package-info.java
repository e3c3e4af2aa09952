/** The ticker: what happened to orders, in the order in which it was recorded. */
@NullMarked
package dev.paceline.query.ticker;

import org.jspecify.annotations.NullMarked;
