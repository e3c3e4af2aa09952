import type { Known } from '../../api/audit-types';

/** The moment that is looked at, and how. */
export interface Moment {
  /** In milliseconds. */
  asOf: number;
  /** Of the log: the moment right after that event, where many share an instant. */
  position: number | null;
  known: Known;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const STEPS = [
  ...[SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE],
  ...[HOUR, 6 * HOUR, DAY],
];
const MOST_STEPS = 1_200;

/** Reads the moment out of an address; what it does not say is null. */
export function momentIn(query: URLSearchParams): {
  goal: string | null;
  asOf: number | null;
  position: number | null;
  known: Known | null;
} {
  const asOf = Date.parse(query.get('asOf') ?? '');
  const position = Number(query.get('position') ?? 'none');
  const known = query.get('known');
  return {
    goal: query.get('goal'),
    asOf: Number.isNaN(asOf) ? null : asOf,
    position: Number.isSafeInteger(position) && position > 0 ? position : null,
    known: known === 'then' || known === 'now' ? known : null,
  };
}

/** The moment as parameters of a request, and of the page's own address. */
export function parametersOf({ asOf, position, known }: Moment): string {
  const at = `asOf=${new Date(asOf).toISOString()}&known=${known}`;
  // What is known today does not stop at an event.
  return position !== null && known === 'then' ? `${at}&position=${position}` : at;
}

/** Where to look first: a day ago, or halfway where there is less of a past. */
export function firstLook(from: number, now: number): number {
  return Math.max(now - DAY, Math.floor(from + (now - from) / 2));
}

/** How far a slider goes in one step, so that a hand can find and a key can cross its length. */
export function stepOf(length: number): number {
  return STEPS.find((step) => length / step <= MOST_STEPS) ?? DAY;
}

export function within(at: number, from: number, to: number): number {
  return Math.min(Math.max(at, from), to);
}
