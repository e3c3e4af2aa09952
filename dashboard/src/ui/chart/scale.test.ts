import { describe, expect, it } from 'vitest';
import { line, roundTicks, scale, stairs, timeTicks } from './scale';

const HOUR = 3_600_000;

describe('A drawing', () => {
  it('lays values between its edges', () => {
    const y = scale([0, 50], [200, 0]);
    expect([0, 25, 50].map(y)).toEqual([200, 100, 0]);
  });

  it.each([
    [0, 1_000, 4, [0, 250, 500, 750, 1_000]],
    [0, 42_000, 4, [0, 20_000, 40_000, 60_000]],
    [-300, 1_000, 4, [-500, 0, 500, 1_000]],
    [0, 2, 4, [0, 1, 2]],
  ])('has round numbers at its side: %s to %s', (low, high, about, ticks) => {
    expect(roundTicks(low, high, about)).toEqual(ticks);
  });

  it('never has more times below it than fit', () => {
    expect(timeTicks(0, 24 * HOUR, 8).at).toHaveLength(8);
    expect(timeTicks(0, 25 * HOUR, 8).at).toHaveLength(7);
    expect(timeTicks(0, 3_650 * 24 * HOUR, 8).at.length).toBeLessThanOrEqual(8);
  });

  it('draws lines and steps', () => {
    const points = [
      { x: 0, y: 9 },
      { x: 5, y: 9 },
      { x: 7, y: 4 },
    ];
    expect(line(points)).toBe('M0 9L5 9L7 4');
    expect(stairs(points)).toBe('M0 9H5H7V4');
  });
});
