import { useSyncExternalStore } from 'react';
import { serverNow } from './clock';

const TICK = 1_000;
const listeners = new Set<() => void>();
let now = serverNow();
let timer: number | undefined;

function tick() {
  if (!document.hidden) {
    now = serverNow();
    for (const listener of listeners) {
      listener();
    }
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (timer === undefined) {
    now = serverNow();
    timer = window.setInterval(tick, TICK);
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.clearInterval(timer);
      timer = undefined;
      document.removeEventListener('visibilitychange', tick);
    }
  };
}

/** The server's time in milliseconds, a second at a time, while the page is looked at. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
