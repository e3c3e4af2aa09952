/** Sales goals. */
@NullMarked
package dev.paceline.api.goal;

import org.jspecify.annotations.NullMarked;
