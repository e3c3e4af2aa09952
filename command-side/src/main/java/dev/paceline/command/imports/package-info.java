/** Orders by the thousand, one JSON object a line. */
@NullMarked
package dev.paceline.command.imports;

import org.jspecify.annotations.NullMarked;
