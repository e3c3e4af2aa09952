/** A query side on a real database, and rows and requests to try it with. */
@NullMarked
package dev.paceline.query.testing;

import org.jspecify.annotations.NullMarked;
