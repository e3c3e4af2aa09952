/** How events are stored: logical names, revisions, canonical JSON. */
@NullMarked
package dev.paceline.api.event;

import org.jspecify.annotations.NullMarked;
