package dev.paceline.command.web;

import dev.paceline.edge.problem.FieldError;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.ArrayList;
import java.util.List;

/** Everything found wrong with one request: what cannot be read, and what breaks a rule. */
final class Findings {
  private static final int MOST_REPORTED = 100;

  private final List<FieldError> unreadable = new ArrayList<>();
  private final List<FieldError> invalid = new ArrayList<>();
  private int count;

  void unreadable(String pointer, String detail) {
    add(unreadable, new FieldError(pointer, detail));
  }

  void invalid(String pointer, String detail) {
    add(invalid, new FieldError(pointer, detail));
  }

  private void add(List<FieldError> list, FieldError error) {
    count++;
    if (list.size() < MOST_REPORTED) {
      list.add(error);
    }
  }

  int count() {
    return count;
  }

  /** Being readable comes first: rules are answered only for what could be read as a whole. */
  void refuseIfAny() {
    if (!unreadable.isEmpty()) {
      throw Refused.because(
          ProblemKind.UNREADABLE, "the body is not of the form that this request has", unreadable);
    }
    if (!invalid.isEmpty()) {
      throw Refused.because(ProblemKind.INVALID, "the request breaks a rule", invalid);
    }
  }
}
