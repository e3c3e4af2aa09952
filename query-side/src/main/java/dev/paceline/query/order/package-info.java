/** Orders as they stand: what was ordered, and what became of it. */
@NullMarked
package dev.paceline.query.order;

import org.jspecify.annotations.NullMarked;
