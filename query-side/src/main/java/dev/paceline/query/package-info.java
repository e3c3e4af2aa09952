/** What the log shows: read models, queries, the live feed. */
@NullMarked
package dev.paceline.query;

import org.jspecify.annotations.NullMarked;
