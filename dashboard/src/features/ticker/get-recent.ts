import { get } from '../../api/http';
import type { RecentEntries } from '../../api/types';

/** Entries of a store, newest first; the query picks which. */
export function getRecent(storeId: string, query: string): Promise<RecentEntries> {
  return get(`/api/${storeId}/orders/recent?${query}`);
}

export const tickerKey = (storeId: string) => ['ticker', storeId] as const;
