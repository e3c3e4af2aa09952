package dev.paceline.api.event;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Values that are written as one string. */
final class TextForm {
  private TextForm() {}

  static <T> ValueSerializer<T> writing(Function<T, String> form) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeString(form.apply(value));
      }
    };
  }

  static <T> ValueDeserializer<T> reading(Class<T> type, Function<String, T> form) {
    return new StdDeserializer<>(type) {
      @Override
      public T deserialize(JsonParser json, DeserializationContext context) {
        return form.apply(json.getString());
      }
    };
  }
}
