/** What a decision can come to. */
@NullMarked
package dev.paceline.command.decision;

import org.jspecify.annotations.NullMarked;
