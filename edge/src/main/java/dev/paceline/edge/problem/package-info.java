/** How a refusal reads: problem details (RFC 9457), the same on both sides. */
@NullMarked
package dev.paceline.edge.problem;

import org.jspecify.annotations.NullMarked;
