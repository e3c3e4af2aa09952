/** What every request passes on either side. */
@NullMarked
package dev.paceline.edge;

import org.jspecify.annotations.NullMarked;
