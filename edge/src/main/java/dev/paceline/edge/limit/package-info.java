/** How often one client may ask. */
@NullMarked
package dev.paceline.edge.limit;

import org.jspecify.annotations.NullMarked;
