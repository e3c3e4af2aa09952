package dev.paceline.command.web;

import dev.paceline.api.Identifiers;
import dev.paceline.api.InvalidValue;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.FieldError;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.List;
import java.util.function.Function;

/** Reads ids from paths: one that can name nothing is not found, a reserved one breaks a rule. */
public final class Paths {
  private Paths() {}

  /** The store of a path. */
  public static StoreId store(String part) {
    if (!Identifiers.isStoreId(part)) {
      throw Refused.unknownStore();
    }
    return allowed(part, StoreId::new);
  }

  /** The id of something within a store. */
  public static <T> T id(String part, Function<String, T> form) {
    if (!Identifiers.isId(part)) {
      throw Refused.because(ProblemKind.NOT_FOUND, "there is no such thing");
    }
    return allowed(part, form);
  }

  private static <T> T allowed(String part, Function<String, T> form) {
    try {
      return form.apply(part);
    } catch (InvalidValue reserved) {
      throw Refused.because(
          ProblemKind.INVALID,
          "the id in the path breaks a rule",
          List.of(FieldError.of(reserved)));
    }
  }
}
