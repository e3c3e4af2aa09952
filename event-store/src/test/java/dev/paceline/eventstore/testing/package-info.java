/** A real PostgreSQL for the tests of every module. */
@NullMarked
package dev.paceline.eventstore.testing;

import org.jspecify.annotations.NullMarked;
