/** Goals: their terms, their periods over the store's calendars, and how they stand. */
@NullMarked
package dev.paceline.query.goal;

import org.jspecify.annotations.NullMarked;
