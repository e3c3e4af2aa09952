/** Where numbers and instants lie on a drawing. How high a line is drawn needs no exact decimals. */
export type Scale = (value: number) => number;

export function scale([from, to]: [number, number], [start, end]: [number, number]): Scale {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Round numbers that cover low to high, about so many. */
export function roundTicks(low: number, high: number, about: number): number[] {
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const whole = Math.max(1, low % 1 === 0 && high % 1 === 0 && step < 1 ? 1 : step);
  const first = Math.floor(low / whole);
  const last = Math.ceil(high / whole);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * whole);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 5, 7, 10, 14, 30, 61, 91, 182, 365].map((days) => days * DAY),
];

/** Instants from start to end, a round step apart, at most so many; and that step. */
export function timeTicks(from: number, to: number, most: number): { at: number[]; step: number } {
  const step =
    STEPS.find((each) => (to - from) / each <= most) ?? DAY * Math.ceil((to - from) / DAY / most);
  return {
    at: Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step),
    step,
  };
}

/** A line through points. */
export function line(points: { x: number; y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Steps: a value holds until the next point. */
export function stairs(points: { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, i) =>
      i === 0
        ? `M${round(x)} ${round(y)}`
        : `H${round(x)}${y === points[i - 1]?.y ? '' : `V${round(y)}`}`,
    )
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
