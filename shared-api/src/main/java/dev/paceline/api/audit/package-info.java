/**
 * What proves the log: the hash chain over a store's events, what is signed, and the lines of an
 * export. Written for Java 17, so that the stand-alone verifier is built from the same source.
 */
@NullMarked
package dev.paceline.api.audit;

import org.jspecify.annotations.NullMarked;
