import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Bucket } from '../../api/types';
import { useNow } from '../../live/use-now';
import { dateIn, plusDays } from '../../text/format';

export const DAYS = 15;
const REFRESH = 60_000;

export const daysKey = (storeId: string) => ['sales', storeId] as const;

/** The last days of a store, oldest first, today being the last; its own clocks say which day it is. */
export function useDays(storeId: string, zone: string): Bucket[] | undefined {
  const today = dateIn(zone, useNow());
  return useQuery({
    queryKey: [...daysKey(storeId), zone, today],
    queryFn: async () =>
      (
        await get<{ buckets: Bucket[] }>(
          `/api/${storeId}/sales?from=${plusDays(today, 1 - DAYS)}&to=${today}&by=day`,
        )
      ).buckets,
    refetchInterval: REFRESH,
    placeholderData: (before) => before,
  }).data;
}
