import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useGoalsLink } from '../features/goal/use-goals';
import { daysKey } from '../features/sales/use-days';
import { useTickerLink } from '../features/ticker/use-ticker';

const AT_MOST_EVERY = 2_000;

/** Follows a store over the live link, and has the day's figures fetched where something was sold. */
export function StoreLink({ storeId }: { storeId: string }) {
  const cache = useQueryClient();
  const due = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onNews = useCallback(() => {
    due.current ??= setTimeout(() => {
      due.current = undefined;
      cache.invalidateQueries({ queryKey: daysKey(storeId) });
    }, AT_MOST_EVERY);
  }, [cache, storeId]);
  useTickerLink(storeId, onNews);
  useGoalsLink(storeId);
  return null;
}
