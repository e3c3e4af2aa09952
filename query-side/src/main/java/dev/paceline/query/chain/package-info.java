/** The proof of the log: each store's hash chain, what is signed of it, and the check of both. */
@NullMarked
package dev.paceline.query.chain;

import org.jspecify.annotations.NullMarked;
