/** Both sides and their database in one process. */
@NullMarked
package dev.paceline.standalone;

import org.jspecify.annotations.NullMarked;
