/** How a goal came to stand as it does: every event that moved it, and what time alone did. */
@NullMarked
package dev.paceline.query.history;

import org.jspecify.annotations.NullMarked;
