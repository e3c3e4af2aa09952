package dev.paceline.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the server said to one chunk.
 *
 * @param position of the last event that it recorded or found recorded; 0 if none
 */
record Answer(long created, long unchanged, List<Failure> failures, long position) {

  /**
   * A line that was not taken.
   *
   * @param line its number in the file
   */
  record Failure(long line, Problem problem) {}

  /**
   * Reads the answer's lines.
   *
   * @param firstLine the number in the file of the first line that was sent
   * @throws Unavailable if the answer breaks off, or if the server could not confirm a line
   */
  static Answer read(String body, long firstLine) throws Unavailable {
    long created = 0;
    long unchanged = 0;
    List<Failure> failures = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      Map<?, ?> json = object(line);
      if (json.containsKey("done")) {
        return new Answer(created, unchanged, failures, number(json, "position"));
      }
      switch (String.valueOf(json.get("status"))) {
        case "created" -> created++;
        case "unchanged" -> unchanged++;
        default -> failures.add(failure(json, firstLine));
      }
    }
    throw new Unavailable("the answer broke off");
  }

  private static Failure failure(Map<?, ?> json, long firstLine) throws Unavailable {
    Problem problem =
        json.get("problem") instanceof Map<?, ?> map
            ? Problem.of(map)
            : new Problem(0, "not taken");
    if (problem.passes()) {
      throw new Unavailable(problem.text());
    }
    return new Failure(firstLine + number(json, "line") - 1, problem);
  }

  private static Map<?, ?> object(String line) throws Unavailable {
    try {
      return Json.object(line);
    } catch (IllegalArgumentException e) {
      throw new Unavailable("the answer broke off");
    }
  }

  private static long number(Map<?, ?> json, String key) {
    Object value = json.get(key);
    return value == null ? 0 : Long.parseLong(value.toString());
  }
}
