import { useCallback, useEffect, useState } from 'react';
import type { Entry } from '../../api/types';
import { getRecent } from './get-recent';
import type { TickerState } from './ticker-state';

const PAGE = 100;

interface Held {
  storeId: string;
  epoch: number;
  headSeq: number;
  entries: Entry[];
}

/**
 * What stands still while it is read: paused, or scrolled into. Nothing is lost by it, since what
 * comes meanwhile is kept elsewhere; here only older entries join.
 */
export function useHeld(storeId: string, live: TickerState | undefined) {
  const [held, setHeld] = useState<Held | null>(null);
  const [loading, setLoading] = useState(false);
  const current = held?.storeId === storeId && held.epoch === live?.epoch ? held : null;
  const shown = current ?? live;

  useEffect(() => setHeld((was) => (was?.storeId === storeId ? was : null)), [storeId]);

  const hold = useCallback(() => {
    if (live) {
      setHeld((was) =>
        was?.storeId === storeId && was.epoch === live.epoch ? was : { storeId, ...live },
      );
    }
  }, [live, storeId]);

  const release = useCallback(() => setHeld(null), []);

  const oldest = shown?.entries.at(-1)?.seq;
  const isEnd = oldest === undefined || oldest <= 1;

  const loadOlder = useCallback(async () => {
    if (loading || isEnd || !shown) {
      return;
    }
    setLoading(true);
    try {
      const page = await getRecent(storeId, `before=${oldest}&limit=${PAGE}`);
      setHeld((was) => {
        const base = was?.storeId === storeId ? was : { storeId, ...shown };
        const fits = page.epoch === base.epoch && base.entries.at(-1)?.seq === oldest;
        return fits ? { ...base, entries: [...base.entries, ...page.entries] } : was;
      });
    } finally {
      setLoading(false);
    }
  }, [loading, isEnd, shown, storeId, oldest]);

  return {
    entries: shown?.entries ?? [],
    fresh: current && live ? live.headSeq - current.headSeq : 0,
    isHeld: current !== null,
    isEnd,
    loading,
    hold,
    release,
    loadOlder,
  };
}
