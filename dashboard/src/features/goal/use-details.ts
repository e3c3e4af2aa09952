import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { get } from '../../api/http';
import type { Goal, PastPeriods, Series } from '../../api/types';

const PAGE = 12;
const REFRESH = 60_000;
const AT_MOST_EVERY = 2_000;

const detailsKey = (goal: Goal) => ['goal-details', goal.storeId, goal.goalId] as const;
const pathOf = ({ storeId, goalId }: Goal) =>
  `/api/${storeId}/sales-goals/${encodeURIComponent(goalId)}`;

/** The lines of the period that holds the date, or of the one that runs. */
export function useSeries(goal: Goal, date: string | null): Series | undefined {
  return useQuery({
    queryKey: [...detailsKey(goal), 'series', date],
    queryFn: () => get<Series>(`${pathOf(goal)}/series${date ? `?date=${date}` : ''}`),
    refetchInterval: REFRESH,
  }).data;
}

/** The goal in the period that holds the date; the one given where there is no date. */
export function useGoalOf(goal: Goal, date: string | null): Goal | undefined {
  const { storeId, goalId } = goal;
  const { data } = useQuery({
    queryKey: [...detailsKey(goal), 'progress', date],
    queryFn: () =>
      get<Goal>(`/api/${storeId}/sales-progress?goalId=${encodeURIComponent(goalId)}&date=${date}`),
    enabled: date !== null,
  });
  return date === null ? goal : data;
}

/** Its periods, newest first, page by page. */
export function usePastPeriods(goal: Goal) {
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...detailsKey(goal), 'periods'],
    queryFn: ({ pageParam }) =>
      get<PastPeriods>(
        `${pathOf(goal)}/periods?limit=${PAGE}${pageParam ? `&before=${pageParam}` : ''}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFRESH,
  });
  return {
    periods: data?.pages.flatMap(({ periods }) => periods),
    more: hasNextPage ? fetchNextPage : null,
    isLoading: isFetchingNextPage,
  };
}

/** Has them fetched again where the goal has moved, but not with each of many sales. */
export function useFreshDetails(goal: Goal): void {
  const cache = useQueryClient();
  const due = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const state = `${goal.revision} ${goal.progress?.actual} ${goal.progress?.pace}`;
  const last = useRef(state);
  useEffect(() => {
    if (last.current !== state) {
      last.current = state;
      due.current ??= setTimeout(() => {
        due.current = undefined;
        cache.invalidateQueries({ queryKey: detailsKey(goal) });
      }, AT_MOST_EVERY);
    }
  }, [cache, goal, state]);
}
