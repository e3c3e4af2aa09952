import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { Store, StoreSummary } from '../../api/types';

const WHILE_NONE = 3_000;
const ALWAYS = 60_000;

export const storeKey = (storeId: string) => ['store', storeId] as const;

/** The stores that a person may see; while there is none, looked for again and again. */
export function useStores(): StoreSummary[] | undefined {
  return useQuery({
    queryKey: ['stores'],
    queryFn: async () => (await get<{ stores: StoreSummary[] }>('/api/stores')).stores,
    refetchInterval: ({ state }) => (state.data?.length ? ALWAYS : WHILE_NONE),
  }).data;
}

/** A store's settings. */
export function useStore(storeId: string): Store | undefined {
  return useQuery({
    queryKey: storeKey(storeId),
    queryFn: () => get<Store>(`/api/${storeId}`),
    refetchInterval: ALWAYS,
  }).data;
}
