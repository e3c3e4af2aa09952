import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get } from '../../api/http';
import type { Goal } from '../../api/types';
import { heardAt } from '../../live/clock';
import type { Link } from '../../live/link';
import { useLink } from '../../live/link-context';
import { mergedAll, mergedOne } from './goal-order';

/** Time alone sends no frames, but what is expected by now goes on. */
const REFRESH = 60_000;

interface Goals {
  goals: Goal[];
}

export const goalsKey = (storeId: string) => ['goals', storeId] as const;

export function useGoals(storeId: string): Goal[] | undefined {
  const cache = useQueryClient();
  return useQuery({
    queryKey: goalsKey(storeId),
    queryFn: () => fetchGoals(cache, storeId),
    refetchInterval: REFRESH,
  }).data;
}

/** Asks again; with a position, for what is true there at least. */
export async function fetchGoals(cache: QueryClient, storeId: string, after?: string | null) {
  const { goals } = await get<Goals>(`/api/${storeId}/sales-goals?status=active`, after);
  heardAt(goals.find(({ progress }) => progress)?.progress?.asOf);
  return mergedAll(cache.getQueryData<Goal[]>(goalsKey(storeId)), goals);
}

/** Lets the live link write into what REST filled. */
export function useGoalsLink(storeId: string): void {
  const link = useLink();
  const cache = useQueryClient();
  useEffect(() => keepGoals(storeId, link, cache), [storeId, link, cache]);
}

function keepGoals(storeId: string, link: Link, cache: QueryClient) {
  const key = goalsKey(storeId);
  let stops: (() => void)[] = [];
  const stop = () => {
    for (const each of stops.splice(0)) {
      each();
    }
  };
  const leave = link.whenUp(() => {
    stop();
    stops = [
      link.follow<{ goal: Goal }>(`/topic/store.${storeId}.goals`, ({ goal }) => {
        heardAt(goal.progress?.asOf);
        cache.setQueryData<Goal[]>(key, (known) => mergedOne(known ?? [], goal));
      }),
      link.follow<Goals>(`/app/store.${storeId}.goals`, ({ goals }) =>
        cache.setQueryData<Goal[]>(key, (known) => mergedAll(known, goals)),
      ),
    ];
  });
  return () => {
    leave();
    stop();
  };
}
