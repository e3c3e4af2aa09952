/** Tokens for tests. */
@NullMarked
package dev.paceline.edge.testing;

import org.jspecify.annotations.NullMarked;
