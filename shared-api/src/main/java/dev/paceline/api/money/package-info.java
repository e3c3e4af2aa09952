/** Exact amounts: money, unit prices, quantities. */
@NullMarked
package dev.paceline.api.money;

import org.jspecify.annotations.NullMarked;
