/** What is kept in the data folder for the eyes of the process's owner alone. */
@NullMarked
package dev.paceline.edge.kept;

import org.jspecify.annotations.NullMarked;
