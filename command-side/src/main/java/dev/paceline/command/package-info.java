/** The command side: what stores ask for, decided and recorded. */
@NullMarked
package dev.paceline.command;

import org.jspecify.annotations.NullMarked;
