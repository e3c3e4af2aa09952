/** Threads of a process's own that work as long as it serves. */
@NullMarked
package dev.paceline.query.thread;

import org.jspecify.annotations.NullMarked;
