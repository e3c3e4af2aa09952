import { describe, expect, it } from 'vitest';
import { drawn } from './lines';
import { someProgress } from './some-goal';

const START = '2026-11-01T00:00:00.000Z';
const NOW = '2026-11-16T00:00:00.000Z';
const END = '2026-12-01T00:00:00.000Z';
const progress = someProgress({ target: '1000.00' });

describe('The lines of a goal', () => {
  it("lead from what counts now to the server's projection, as the plan does", () => {
    const lines = drawn(
      {
        points: [
          { at: START, expected: '0.00', actual: '0.00' },
          { at: NOW, expected: '500.00', actual: '700.00' },
          { at: END, expected: '1000.00', actual: null },
        ],
        projected: '1400.00',
      },
      progress,
    );
    expect(lines.now).toBe(Date.parse(NOW));
    expect(lines.projection).toEqual([
      { at: Date.parse(NOW), value: 700 },
      { at: Date.parse(END), value: 1_400 },
    ]);
    expect(lines.high).toBeGreaterThan(1_400);
    expect(lines.low).toBe(0);
  });

  it('lead nowhere where a period is over, and make room for what fell below nothing', () => {
    const lines = drawn(
      {
        points: [
          { at: START, expected: '0.00', actual: '0.00' },
          { at: END, expected: '1000.00', actual: '-20.00' },
        ],
        projected: '-20.00',
      },
      progress,
    );
    expect(lines.now).toBeNull();
    expect(lines.projection).toEqual([]);
    expect(lines.low).toBe(-20);
  });
});
