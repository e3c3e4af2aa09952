/** Loads exports into an empty installation, from the command line. */
@NullMarked
package dev.paceline.standalone.restore;

import org.jspecify.annotations.NullMarked;
