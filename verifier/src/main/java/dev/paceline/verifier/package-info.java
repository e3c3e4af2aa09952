/** The stand-alone verifier: a file, a public key, an answer. */
@NullMarked
package dev.paceline.verifier;

import org.jspecify.annotations.NullMarked;
