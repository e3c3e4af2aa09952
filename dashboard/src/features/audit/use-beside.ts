import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Known } from '../../api/audit-types';
import { get, Problem } from '../../api/http';
import type { Bucket, Goal, RecentEntries } from '../../api/types';
import { type Moment, parametersOf } from './moment';

const OLDEST = '1980-01-01';
const SHOWN = 50;
const REFRESH = 60_000;

/** What was refused is refused again; what failed may succeed. */
const retry = (failures: number, why: Error) =>
  !(why instanceof Problem && why.status < 500) && failures < 2;

/** All goals of a store, retired ones too; those that the live link keeps are the newest. */
export function useAllGoals(storeId: string, live: Goal[] | undefined): Goal[] | undefined {
  const { data } = useQuery({
    queryKey: ['audit', storeId, 'goals'],
    queryFn: async ({ signal }) =>
      (await get<{ goals: Goal[] }>(`/api/${storeId}/sales-goals?status=all`, null, signal)).goals,
    refetchInterval: REFRESH,
  });
  return data?.map((goal) => live?.find(({ goalId }) => goalId === goal.goalId) ?? goal);
}

/** A goal as of a moment. The one before stays until it is there. */
export function useGoalThen(storeId: string, goalId: string | null, moment: Moment) {
  const query = parametersOf(moment);
  return useQuery({
    queryKey: ['audit', storeId, 'goal', goalId, query],
    queryFn: ({ signal }) => get<Goal>(progressPath(storeId, goalId, query), null, signal),
    enabled: goalId !== null,
    placeholderData: (before, asked) => (asked?.queryKey[3] === goalId ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: REFRESH,
    retry,
  });
}

/** The same goal now, in the days that hold a date: the live one, where those are its present days. */
export function useGoalNow(
  goal: Goal | null,
  periodStart: string | null,
): { data: Goal | undefined; error: Error | null } {
  const isPresent = periodStart === null || goal?.progress?.periodStart === periodStart;
  const { data, error } = useQuery({
    queryKey: ['audit', goal?.storeId, 'goal-now', goal?.goalId, periodStart],
    queryFn: ({ signal }) =>
      get<Goal>(
        progressPath(goal?.storeId ?? '', goal?.goalId ?? '', `date=${periodStart}`),
        null,
        signal,
      ),
    enabled: goal !== null && !isPresent,
    refetchInterval: REFRESH,
    retry,
  });
  return isPresent ? { data: goal ?? undefined, error: null } : { data, error };
}

function progressPath(storeId: string, goalId: string | null, query: string): string {
  return `/api/${storeId}/sales-progress?goalId=${encodeURIComponent(goalId ?? '')}&${query}`;
}

/** The ticker as of a moment. */
export function useTickerThen(storeId: string, moment: Moment, isReady: boolean) {
  const query = parametersOf(moment);
  return useQuery({
    queryKey: ['audit', storeId, 'ticker', query],
    queryFn: ({ signal }) =>
      get<RecentEntries>(`/api/${storeId}/orders/recent?limit=${SHOWN}&${query}`, null, signal),
    enabled: isReady,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: REFRESH,
    retry,
  });
}

/**
 * The local month of the store's first sale, where it is looked at by what is known today: what was
 * imported happened before the store was opened here. Null where nothing was sold.
 */
export function useFirstMonth(storeId: string, known: Known, today: string) {
  return useQuery({
    queryKey: ['audit', storeId, 'first-month'],
    queryFn: async ({ signal }) => {
      const path = `/api/${storeId}/sales?from=${OLDEST}&to=${today}&by=month`;
      const { buckets } = await get<{ buckets: Bucket[] }>(path, null, signal);
      return buckets.find(({ orders }) => orders > 0)?.start ?? null;
    },
    enabled: known === 'now',
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
