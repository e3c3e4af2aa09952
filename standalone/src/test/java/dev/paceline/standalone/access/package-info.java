/** Who may what, tried out against the running whole. */
@NullMarked
package dev.paceline.standalone.access;

import org.jspecify.annotations.NullMarked;
