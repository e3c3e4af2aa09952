/**
 * What reaches browsers by itself: ticker entries and goals over STOMP. Every query process serves
 * its own clients from the rows that all of them share.
 */
@NullMarked
package dev.paceline.query.live;

import org.jspecify.annotations.NullMarked;
