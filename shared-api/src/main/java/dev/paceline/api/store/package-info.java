/** Stores: who sells, in which zone, currency and week. */
@NullMarked
package dev.paceline.api.store;

import org.jspecify.annotations.NullMarked;
