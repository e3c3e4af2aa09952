package dev.paceline.query.live;

import java.util.HashMap;
import java.util.Map;

/** How many live connections each client holds, of either kind: one may not take them all. */
final class ClientShares {
  private final int most;
  private final Map<String, Integer> held = new HashMap<>();

  ClientShares(int most) {
    this.most = most;
  }

  /** Takes one more, if the client may have it. */
  synchronized boolean take(String client) {
    int now = held.getOrDefault(client, 0);
    if (now >= most) {
      return false;
    }
    held.put(client, now + 1);
    return true;
  }

  /** Gives one back that was taken. */
  synchronized void give(String client) {
    held.computeIfPresent(client, (_, now) -> now == 1 ? null : now - 1);
  }
}
