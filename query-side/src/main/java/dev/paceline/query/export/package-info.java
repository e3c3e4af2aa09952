/** What auditors take away: a store's events with their chain and what was signed of it. */
@NullMarked
package dev.paceline.query.export;

import org.jspecify.annotations.NullMarked;
