/** Lines for charts: many points thinned to few, without losing their turns. Pure. */
@NullMarked
package dev.paceline.query.chart;

import org.jspecify.annotations.NullMarked;
