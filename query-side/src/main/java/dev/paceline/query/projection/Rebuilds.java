package dev.paceline.query.projection;

import java.util.List;

/** What is known of rebuilds, for operators. */
@FunctionalInterface
public interface Rebuilds {
  /** The last ones that were asked for, newest first. */
  List<RebuildView> latest();
}
