package dev.paceline.command.web;

import dev.paceline.api.InvalidValue;
import dev.paceline.edge.problem.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object. Reads on after a fault, so that an answer names all that is wrong.
 * Null and absent are the same; a field that nobody asks for is an error.
 */
public final class Fields {
  private final ObjectNode object;
  private final String place;
  private final Findings findings;
  private final int foundBefore;
  private final Set<String> asked = new HashSet<>();

  private Fields(ObjectNode object, String place, Findings findings) {
    this.object = object;
    this.place = place;
    this.findings = findings;
    this.foundBefore = findings.count();
  }

  /**
   * Reads a body.
   *
   * @throws Refused as 400 if it cannot be read, as 422 if it breaks rules
   */
  public static <T> T read(byte[] body, Function<Fields, Field<? extends T>> form) {
    Findings findings = new Findings();
    Field<? extends T> read = Field.of(null);
    if (StrictJson.parse(body) instanceof ObjectNode object) {
      read = form.apply(new Fields(object, "", findings));
    } else {
      findings.unreadable("", "must be an object");
    }
    findings.refuseIfAny();
    return read.get();
  }

  /** A field that has to be there. */
  public <T> Field<T> required(String name, Form<T> form) {
    @Nullable JsonNode json = find(name);
    if (json == null) {
      findings.unreadable(at(name), "is required");
      return Field.of(null);
    }
    return read(json, at(name), form);
  }

  /** A field that may be left out. */
  public <T> Field<T> optional(String name, Form<T> form) {
    @Nullable JsonNode json = find(name);
    return json == null ? Field.of(null) : read(json, at(name), form);
  }

  /** An object within this one, which may be left out. */
  public <T> Field<T> object(String name, Function<Fields, Field<T>> form) {
    @Nullable JsonNode json = find(name);
    return json == null ? Field.of(null) : object(json, at(name), findings, form);
  }

  /** A list of 1 to {@code max} objects, which has to be there. */
  public <T> Field<List<T>> list(String name, int max, Function<Fields, Field<T>> form) {
    @Nullable JsonNode json = find(name);
    if (!(json instanceof ArrayNode array)) {
      findings.unreadable(at(name), json == null ? "is required" : "must be a list");
      return Field.of(null);
    }
    if (array.isEmpty() || array.size() > max) {
      findings.invalid(at(name), "must be 1 to " + max + " of them");
      return Field.of(null);
    }
    List<T> read = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      @Nullable T item = object(array.get(i), at(name) + "/" + i, findings, form).orNull();
      if (item != null) {
        read.add(item);
      }
    }
    return Field.of(read);
  }

  /** The whole of these fields, if none is faulty or unknown. */
  public <T> Field<T> built(Supplier<T> whole) {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        findings.unreadable(at(name), "is not a known field");
      }
    }
    if (findings.count() > foundBefore) {
      return Field.of(null);
    }
    return checked(place, whole);
  }

  /** For fields that cannot be told what they should be; what is wrong is found already. */
  public <T> Field<T> unreadable() {
    return Field.of(null);
  }

  private @Nullable JsonNode find(String name) {
    asked.add(name);
    @Nullable JsonNode json = object.get(name);
    return json == null || json.isNull() ? null : json;
  }

  private <T> Field<T> read(JsonNode json, String pointer, Form<T> form) {
    try {
      return checked(pointer, () -> form.read(json));
    } catch (Unreadable e) {
      findings.unreadable(pointer, e.detail());
      return Field.of(null);
    }
  }

  private <T> Field<T> checked(String pointer, Supplier<@Nullable T> reading) {
    try {
      return Field.of(reading.get());
    } catch (InvalidValue e) {
      findings.invalid(pointer + e.pointer(), e.detail());
      return Field.of(null);
    }
  }

  private static <T> Field<T> object(
      JsonNode json, String place, Findings findings, Function<Fields, Field<T>> form) {
    if (json instanceof ObjectNode object) {
      return form.apply(new Fields(object, place, findings));
    }
    findings.unreadable(place, "must be an object");
    return Field.of(null);
  }

  private String at(String name) {
    return place + "/" + PointerPart.of(name);
  }
}
