/** What the page in the browser needs to be told before it has a token. */
@NullMarked
package dev.paceline.query.page;

import org.jspecify.annotations.NullMarked;
