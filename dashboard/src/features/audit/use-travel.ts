import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Goal, Store } from '../../api/types';
import { serverNow } from '../../live/clock';
import { dateIn } from '../../text/format';
import { firstLook, type Moment } from './moment';
import { useFirstMonth } from './use-beside';
import { useAddressedMoment, useWrittenAddress } from './use-moment';
import { fromLocal } from './zone-time';

const PATIENCE = 180;
const ON = 10_000;

/** Which goal is looked at, at which moment, between which; what is asked lags a little behind. */
export function useTravel(store: Store, goals: Goal[] | undefined) {
  const { storeId, timeZone, openedAt } = store;
  const addressed = useAddressedMoment();
  const known = addressed.moment.known ?? 'then';
  const to = useLateNow();
  const opened = Date.parse(openedAt);
  const firstMonth = useFirstMonth(storeId, known, dateIn(timeZone, to));
  const firstSold = firstMonth ? fromLocal(`${firstMonth}T00:00`, timeZone) : null;
  const goal = goals?.find(({ goalId }) => goalId === addressed.goal) ?? goals?.[0] ?? null;
  const earliest = known === 'now' ? Math.min(opened, firstSold ?? opened) : opened;
  const asOf =
    addressed.moment.asOf ??
    firstLook(Math.max(opened, goal ? Date.parse(goal.setAt) : opened), serverNow());
  const position = addressed.moment.position ?? null;
  const moment = useMemo<Moment>(() => ({ asOf, position, known }), [asOf, position, known]);
  const isReady = goals !== undefined;
  const { setMoment } = addressed;
  useEffect(() => {
    // The first look stays where it is: it does not drift with the time that goes by.
    if (isReady) {
      setMoment((was) => ({ asOf, ...was }));
    }
  }, [isReady, asOf, setMoment]);
  const [asked] = useDebouncedValue(moment, PATIENCE);
  useWrittenAddress(storeId, goal?.goalId ?? null, isReady ? asked : null);
  return {
    goal,
    setGoal: addressed.setGoal,
    moment,
    asked,
    from: Math.min(earliest, moment.asOf),
    to,
    isReady,
    move: (at: number, position: number | null = null) =>
      setMoment((was) => ({ ...was, asOf: Math.min(at, serverNow()), position })),
    setKnown: (way: Moment['known']) =>
      setMoment((was) => ({ ...was, known: way, position: null })),
  };
}

/** The present, now and then: a slider whose end ran on each second could not be held. */
function useLateNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), ON);
    return () => clearInterval(timer);
  }, []);
  return now;
}
