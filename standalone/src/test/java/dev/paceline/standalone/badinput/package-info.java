/** What nobody should send, sent to the running whole. */
@NullMarked
package dev.paceline.standalone.badinput;

import org.jspecify.annotations.NullMarked;
