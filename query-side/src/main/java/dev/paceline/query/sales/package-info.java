/** Sales figures: what events mean to them, and their sums by quarter hours. */
@NullMarked
package dev.paceline.query.sales;

import org.jspecify.annotations.NullMarked;
