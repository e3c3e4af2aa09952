/** Stores: their settings, and the calendars they have lived by. */
@NullMarked
package dev.paceline.query.store;

import org.jspecify.annotations.NullMarked;
