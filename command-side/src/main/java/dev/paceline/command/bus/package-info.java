/** How a command reaches its aggregate, and how its answer learns its position. */
@NullMarked
package dev.paceline.command.bus;

import org.jspecify.annotations.NullMarked;
