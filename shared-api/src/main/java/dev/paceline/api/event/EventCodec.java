package dev.paceline.api.event;

import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns events into what is stored and back. The names here are in every log ever written. */
public final class EventCodec {
  private static final Map<EventName, Class<?>> TYPES =
      Map.of(
          new EventName("store.opened", 1), StoreOpened.class,
          new EventName("store.settings-changed", 1), StoreSettingsChanged.class,
          new EventName("order.placed", 1), OrderPlaced.class,
          new EventName("order.cancelled", 1), OrderCancelled.class,
          new EventName("order.refunded", 1), OrderRefunded.class,
          new EventName("order.retracted", 1), OrderRetracted.class,
          new EventName("goal.set", 1), GoalSet.class,
          new EventName("goal.revised", 1), GoalRevised.class,
          new EventName("goal.retired", 1), GoalRetired.class);

  private static final Map<Class<?>, EventName> NAMES =
      TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private EventCodec() {}

  /** Every name with the record that is read from it. */
  public static Map<EventName, Class<?>> types() {
    return TYPES;
  }

  /** The name under which events of this type are stored. @throws UnknownEvent if under none */
  public static EventName nameOf(Class<?> type) {
    @Nullable EventName name = NAMES.get(type);
    if (name == null) {
      throw new UnknownEvent(type.getSimpleName() + " is not an event of the log");
    }
    return name;
  }

  /** The type that is read from events of this name. @throws UnknownEvent if none is */
  public static Class<?> typeOf(EventName name) {
    @Nullable Class<?> type = TYPES.get(name);
    if (type == null) {
      throw new UnknownEvent(
          "events named " + name.name() + ", revision " + name.revision() + ", cannot be read");
    }
    return type;
  }

  /** The stored form of an event. @throws UnknownEvent for anything that is not one */
  public static StoredEvent encode(Object event) {
    return new StoredEvent(nameOf(event.getClass()), CanonicalJson.write(event));
  }

  /** The event of a stored form. @throws UnknownEvent for a name that no record is read from */
  public static Object decode(StoredEvent stored) {
    return CanonicalJson.read(stored.payload(), typeOf(stored.name()));
  }
}
