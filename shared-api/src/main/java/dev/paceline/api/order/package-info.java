/** Orders and everything that gives them back. */
@NullMarked
package dev.paceline.api.order;

import org.jspecify.annotations.NullMarked;
