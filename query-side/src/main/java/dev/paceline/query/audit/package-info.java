/**
 * Verifying: a store is folded afresh out of the log, compared with what is served, and what
 * differs is named. Who asked for it, when, and what came of it stays recorded.
 */
@NullMarked
package dev.paceline.query.audit;

import org.jspecify.annotations.NullMarked;
