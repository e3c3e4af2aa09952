/** Orders, their cancellations, refunds and retractions: rules and requests. */
@NullMarked
package dev.paceline.command.order;

import org.jspecify.annotations.NullMarked;
