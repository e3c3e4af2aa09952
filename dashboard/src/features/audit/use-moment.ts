import { useCallback, useEffect, useState } from 'react';
import { serverNow } from '../../live/clock';
import { type Moment, momentIn, parametersOf } from './moment';

const read = () => momentIn(new URL(location.href).searchParams);

/** The goal and the moment that the address names; the address follows. */
export function useAddressedMoment() {
  const [said] = useState(read);
  const [goal, setGoal] = useState(said.goal);
  const [moment, setMoment] = useState<Partial<Moment>>(() => ({
    ...(said.asOf !== null && { asOf: Math.min(said.asOf, serverNow()) }),
    position: said.position,
    known: said.known ?? 'then',
  }));
  return { goal, setGoal, moment, setMoment };
}

/** Writes down what is looked at, so that it can be shared; not with each step of a hand that slides. */
export function useWrittenAddress(storeId: string, goal: string | null, moment: Moment | null) {
  const write = useCallback(() => {
    if (!moment) {
      return;
    }
    const address = new URL(location.href);
    const query = new URLSearchParams(parametersOf(moment));
    const all = { store: storeId, goal, ...Object.fromEntries(query) };
    const written = Object.entries(all).filter(([, value]) => value !== null) as [string, string][];
    // A colon needs no escape in a query, and is easier to read as it is.
    address.search = new URLSearchParams(written).toString().replaceAll('%3A', ':');
    history.replaceState(null, '', address);
  }, [storeId, goal, moment]);
  useEffect(write, [write]);
}
