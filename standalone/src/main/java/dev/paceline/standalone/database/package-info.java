/** The PostgreSQL that comes with the process, and the folder it keeps its data in. */
@NullMarked
package dev.paceline.standalone.database;

import org.jspecify.annotations.NullMarked;
