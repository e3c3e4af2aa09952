/** Streams a file of order commands into a running server. Needs nothing but a Java from 17 on. */
@NullMarked
package dev.paceline.loader;

import org.jspecify.annotations.NullMarked;
