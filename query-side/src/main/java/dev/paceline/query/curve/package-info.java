/** Curves learned from a store's own sales: how they spread over the hours of a week. */
@NullMarked
package dev.paceline.query.curve;

import org.jspecify.annotations.NullMarked;
