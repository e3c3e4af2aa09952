/** The language of Paceline: what may be said to it, and what it records. */
@NullMarked
package dev.paceline.api;

import org.jspecify.annotations.NullMarked;
