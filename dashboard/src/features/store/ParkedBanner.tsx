import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http';
import type { RecentEntries } from '../../api/types';
import { count } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import classes from './Store.module.css';

const REFRESH = 20_000;

/** Says that a store's figures stand still, where they do. */
export function ParkedBanner({ storeId }: { storeId: string }) {
  const { data } = useQuery({
    queryKey: ['parked', storeId],
    queryFn: async () =>
      (await get<RecentEntries>(`/api/${storeId}/orders/recent?limit=1`)).parkedAt,
    refetchInterval: REFRESH,
  });
  return typeof data === 'number' ? (
    <p className={classes.parked} role="alert">
      <Glyph of="warning" size={18} />
      {texts.store.parked(count(data))}
    </p>
  ) : null;
}
