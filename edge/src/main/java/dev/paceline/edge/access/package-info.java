/** Who is asking, and what they may: tokens, scopes, and the one rule that all doors ask. */
@NullMarked
package dev.paceline.edge.access;

import org.jspecify.annotations.NullMarked;
