package dev.paceline.query.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes answers as they are written: every part of a record is there, what is absent is null, a
 * currency is its code, a weekday is in lower case. Records within others carry both names, so that
 * two of one name stay apart.
 */
@Component
class AnswerSchemas implements ModelConverter {
  private static final String OURS = "dev.paceline.";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType java = Json.mapper().constructType(type.getType());
    Class<?> raw = java == null ? Object.class : java.getRawClass();
    if (raw == Currency.class) {
      return text(null);
    }
    if (raw == DayOfWeek.class) {
      return text(
          Arrays.stream(DayOfWeek.values())
              .map(day -> day.name().toLowerCase(Locale.ROOT))
              .toList());
    }
    boolean isOurs = raw.isRecord() && raw.getName().startsWith(OURS);
    Class<?> outer = raw.getEnclosingClass();
    if (isOurs && outer != null && !java.hasGenericTypes()) {
      type.setName(outer.getSimpleName() + raw.getSimpleName());
    }
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (isOurs && resolved != null) {
      complete(raw, defined(resolved, context));
    }
    return resolved;
  }

  private static @Nullable Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
    String ref = resolved.get$ref();
    return ref == null
        ? resolved
        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static void complete(Class<?> raw, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null || schema.getRequired() != null) {
      return;
    }
    Map<String, Schema> parts = schema.getProperties();
    for (RecordComponent part : raw.getRecordComponents()) {
      Schema<?> described = parts.get(part.getName());
      if (described != null && part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        parts.put(part.getName(), orNull(described));
      }
    }
    schema.setRequired(List.copyOf(parts.keySet()));
  }

  /** A copy, because one description may stand in several places. */
  private static Schema<?> orNull(Schema<?> described) {
    if (described.get$ref() != null) {
      JsonSchema nothing = new JsonSchema();
      nothing.setTypes(Set.of("null"));
      JsonSchema either = new JsonSchema();
      either.setAnyOf(List.of(described, nothing));
      return either;
    }
    JsonSchema copy = new JsonSchema();
    Set<String> types = new LinkedHashSet<>();
    if (described.getTypes() == null) {
      types.add(described.getType());
    } else {
      types.addAll(described.getTypes());
    }
    types.add("null");
    copy.setTypes(types);
    copy.setFormat(described.getFormat());
    copy.setItems(described.getItems());
    if (described.getEnum() != null) {
      List<@Nullable Object> values = new ArrayList<>(described.getEnum());
      values.add(null);
      copy.setEnum(values);
    }
    return copy;
  }

  private static Schema<?> text(@Nullable List<String> values) {
    JsonSchema text = new JsonSchema();
    text.setTypes(Set.of("string"));
    if (values != null) {
      text.setEnum(List.copyOf(values));
    }
    return text;
  }
}
