/** The edge that all queries share: problems, parameters, the path's store, reading own writes. */
@NullMarked
package dev.paceline.query.web;

import org.jspecify.annotations.NullMarked;
