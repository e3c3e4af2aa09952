import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RecentEntries } from '../../api/types';
import type { Link } from '../../live/link';
import { useLink } from '../../live/link-context';
import { getRecent, tickerKey } from './get-recent';
import { TickerFeed } from './ticker-feed';
import { fromSnapshot, type TickerState, withNewer } from './ticker-state';

/** The ticker that the live link keeps in the query cache. */
export function useTicker(storeId: string): TickerState | undefined {
  return useQuery<TickerState>({
    queryKey: tickerKey(storeId),
    queryFn: async () => fromSnapshot(await getRecent(storeId, 'limit=50')),
    enabled: false,
    gcTime: 60_000,
  }).data;
}

/** Lets the live link fill a store's ticker for as long as the component is there. */
export function useTickerLink(storeId: string, onNews: () => void): void {
  const link = useLink();
  const cache = useQueryClient();
  useEffect(() => keepTicker(storeId, link, cache, onNews), [storeId, link, cache, onNews]);
}

function keepTicker(storeId: string, link: Link, cache: QueryClient, onNews: () => void) {
  const key = tickerKey(storeId);
  const feed = new TickerFeed(
    storeId,
    {
      reset: (snapshot: RecentEntries) => {
        cache.setQueryData<TickerState>(key, fromSnapshot(snapshot));
        onNews();
      },
      add: (oldestFirst) => {
        cache.setQueryData<TickerState>(key, (state) => state && withNewer(state, oldestFirst));
        onNews();
      },
    },
    (query) => getRecent(storeId, query),
  );
  let stop = () => {};
  const leave = link.whenUp(() => {
    stop();
    stop = feed.follow(link);
  });
  return () => {
    leave();
    stop();
    feed.close();
  };
}
