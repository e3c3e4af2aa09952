/** A store that sells by itself, for people who want to see something move. */
@NullMarked
package dev.paceline.standalone.demo;

import org.jspecify.annotations.NullMarked;
