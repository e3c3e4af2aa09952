/** Measures what the product claims, beside what it is compared with, in one run. */
@NullMarked
package dev.paceline.benchmarks;

import org.jspecify.annotations.NullMarked;
