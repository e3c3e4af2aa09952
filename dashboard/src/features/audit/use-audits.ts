import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AuditRun } from '../../api/audit-types';
import { authorized, get } from '../../api/http';

const SOON = 700;
const REFRESH = 30_000;

const runsKey = (storeId: string) => ['audits', storeId] as const;
const runKey = (storeId: string, id: string | null) => [...runsKey(storeId), id] as const;

/** The runs of a store, newest first, without the differences that they found. */
export function useRuns(storeId: string): AuditRun[] | undefined {
  return useQuery({
    queryKey: runsKey(storeId),
    queryFn: async ({ signal }) =>
      (await get<{ audits: AuditRun[] }>(`/api/${storeId}/audits`, null, signal)).audits,
    refetchInterval: REFRESH,
  }).data;
}

/** One run, whole; asked about again and again until it has come to its end. */
export function useRun(storeId: string, id: string | null): AuditRun | undefined {
  const cache = useQueryClient();
  return useQuery({
    queryKey: runKey(storeId, id),
    queryFn: async ({ signal }) => {
      const run = await get<AuditRun>(`/api/${storeId}/audits/${id}`, null, signal);
      if (run.state !== 'running') {
        cache.invalidateQueries({ queryKey: runsKey(storeId), exact: true });
      }
      return run;
    },
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? SOON : false),
  }).data;
}

/** Has a store verified, or finds the run that is on. */
export function useVerify(storeId: string, onBegun: (id: string) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await authorized(`/api/${storeId}/audits`, { method: 'POST' })).json() as Promise<AuditRun>,
    onSuccess: (run) => {
      cache.setQueryData(runKey(storeId, run.id), run);
      cache.invalidateQueries({ queryKey: runsKey(storeId), exact: true });
      onBegun(run.id);
    },
  });
}
