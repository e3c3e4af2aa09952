/** Stores and their settings: rules and requests. */
@NullMarked
package dev.paceline.command.store;

import org.jspecify.annotations.NullMarked;
