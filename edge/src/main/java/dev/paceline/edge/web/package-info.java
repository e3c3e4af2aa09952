/** What every HTTP request passes before a controller, and what every answer carries. */
@NullMarked
package dev.paceline.edge.web;

import org.jspecify.annotations.NullMarked;
