/** Sales goals: rules and requests. */
@NullMarked
package dev.paceline.command.goal;

import org.jspecify.annotations.NullMarked;
