import type { Progress, Series } from '../../api/types';

interface Point {
  at: number;
  value: number;
}

/** The lines of a chart. How high they are drawn needs no pennies; what is written is exact. */
export interface Lines {
  from: number;
  to: number;
  target: number;
  now: number | null;
  expected: Point[];
  actual: Point[];
  projection: Point[];
  low: number;
  high: number;
  floor: number;
}

const AIR = 1.06;

/** What is to be drawn of a period. */
export function drawn({ points, projected }: Series, progress: Progress): Lines {
  const all = points.map(({ at, expected, actual }) => ({
    at: Date.parse(at),
    expected: Number(expected),
    actual: actual === null ? null : Number(actual),
  }));
  const actual = all.flatMap(({ at, actual: value }) => (value === null ? [] : [{ at, value }]));
  const expected = all.map(({ at, expected: value }) => ({ at, value }));
  const to = Date.parse(progress.endsAt);
  const target = Number(progress.target);
  const last = actual.at(-1);
  const now = last && last.at < to ? last.at : null;
  const projection =
    now === null || !projected ? [] : ahead(expected, Number(projected), target, now);
  const heights = [...actual, ...projection].map(({ value }) => value);
  const low = Math.min(0, ...heights);
  return {
    from: Date.parse(progress.startsAt),
    to,
    target,
    now,
    expected,
    actual,
    projection,
    low,
    high: AIR * Math.max(target, ...heights),
    floor: 0,
  };
}

/**
 * The way to the server's projection: it is what counts now, over the share of the plan that is
 * past, so that it grows as the plan does.
 */
function ahead(expected: Point[], projected: number, target: number, now: number): Point[] {
  return expected
    .filter(({ at }) => at >= now)
    .map(({ at, value }) => ({ at, value: (value * projected) / target }));
}
