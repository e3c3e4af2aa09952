package dev.paceline.eventstore;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.event.EventCodec;
import dev.paceline.api.event.EventName;
import dev.paceline.api.event.StoredEvent;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the names and the canonical JSON under which events are stored. It knows events and
 * metadata, nothing else; an event of a name that it does not know becomes Axon's {@link
 * UnknownSerializedType}.
 */
final class EventSerializer implements Serializer {

  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (object == null) {
      throw new IllegalArgumentException("an event without a payload is none");
    }
    return converter.convert(serialize(object), representation);
  }

  private static SerializedObject<byte[]> serialize(Object object) {
    if (object instanceof MetaData metadata) {
      return new SerializedMetaData<>(CanonicalJson.write(new TreeMap<>(metadata)), byte[].class);
    }
    StoredEvent stored = EventCodec.encode(object);
    return new SimpleSerializedObject<>(stored.payload(), byte[].class, typeOf(stored.name()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature.
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    return (T) read(serialized);
  }

  private Object read(SerializedObject<?> serialized) {
    byte[] bytes = converter.convert(serialized, byte[].class).getData();
    if (SerializedMetaData.isSerializedMetaData(serialized)) {
      return MetaData.from(CanonicalJson.<Map<String, Object>>read(bytes, mapType()));
    }
    EventName name = nameOf(serialized.getType());
    return EventCodec.types().containsKey(name)
        ? EventCodec.decode(new StoredEvent(name, bytes))
        : new UnknownSerializedType(this, serialized);
  }

  @SuppressWarnings("unchecked")
  private static Class<Map<String, Object>> mapType() {
    return (Class<Map<String, Object>>) (Class<?>) Map.class;
  }

  @Override
  @SuppressWarnings("rawtypes") // Axon's signature.
  public Class classForType(SerializedType type) {
    if (type.getName().equals(MetaData.class.getName())) {
      return MetaData.class;
    }
    return EventCodec.types().getOrDefault(nameOf(type), UnknownSerializedType.class);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // Axon's signature.
  public SerializedType typeForClass(@Nullable Class type) {
    return type == null ? SimpleSerializedType.emptyType() : typeOf(EventCodec.nameOf(type));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }

  private static SerializedType typeOf(EventName name) {
    return new SimpleSerializedType(name.name(), Integer.toString(name.revision()));
  }

  private static EventName nameOf(SerializedType type) {
    return new EventName(type.getName(), Integer.parseInt(type.getRevision()));
  }
}
