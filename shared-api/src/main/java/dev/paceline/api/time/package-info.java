/** How moments are written. */
@NullMarked
package dev.paceline.api.time;

import org.jspecify.annotations.NullMarked;
