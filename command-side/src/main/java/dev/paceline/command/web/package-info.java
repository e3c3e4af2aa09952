/** The edge: strict JSON in, problem details out. */
@NullMarked
package dev.paceline.command.web;

import org.jspecify.annotations.NullMarked;
