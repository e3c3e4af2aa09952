/**
 * The identity provider that comes with the process: local clients, two people, and their tokens.
 * All of it is absent where {@code paceline.identity.issuer} names a provider outside.
 */
@NullMarked
package dev.paceline.standalone.identity;

import org.jspecify.annotations.NullMarked;
