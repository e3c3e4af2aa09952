package dev.paceline.standalone.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was expected and what was got, cell by cell. */
final class Cells {
  private final List<String> wrong = new ArrayList<>();
  private int tried;

  void add(Bearer who, Object what, String store, Set<?> expected, Object got) {
    tried++;
    if (!expected.contains(got)) {
      wrong.add(
          "%s: %s of %s: expected %s, got %s".formatted(who.name(), what, store, expected, got));
    }
  }

  int tried() {
    return tried;
  }

  List<String> wrong() {
    return wrong;
  }
}
