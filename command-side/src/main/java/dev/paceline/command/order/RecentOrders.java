package dev.paceline.command.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** The orders used last, so many of them and no more. */
final class RecentOrders implements Cache {
  private final Map<Object, Object> orders;

  RecentOrders(int most) {
    orders =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // Axon's Cache answers null for what it has not.
  public synchronized <K, V> V get(K key) {
    return (V) orders.get(key);
  }

  @Override
  public synchronized void put(Object key, Object value) {
    orders.put(key, value);
  }

  @Override
  public synchronized boolean putIfAbsent(Object key, Object value) {
    @Nullable Object before = orders.putIfAbsent(key, value);
    return before == null;
  }

  @Override
  public synchronized boolean remove(Object key) {
    return orders.remove(key) != null;
  }

  @Override
  public synchronized void removeAll() {
    orders.clear();
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    return orders.containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    throw new UnsupportedOperationException("nobody listens to these");
  }
}
