import { describe, expect, it } from 'vitest';
import type { ExplainItem, HistoryStep } from '../../api/audit-types';
import { plus } from '../../text/decimals';
import { aGoal, someProgress } from '../goal/some-goal';
import { anEntry } from '../ticker/some-entries';
import { NOTHING, runningTotals, withMore } from './adding-up';
import { figuresOf } from './differences';
import { firstLook, momentIn, parametersOf, stepOf } from './moment';
import { isChangeOfPace, NO_STEPS, ofPeriod, withSteps } from './steps';
import { markedNow, markedThen } from './ticker-beside';
import { fromLocal, toLocal } from './zone-time';

const HOUR = 3_600_000;
const at = (instant: string) => Date.parse(instant);

describe('A moment', () => {
  it.each([
    ['Europe/London', '2026-11-22T14:00:05', '2026-11-22T14:00:05.000Z'],
    ['Asia/Kathmandu', '2026-11-22T14:00:00', '2026-11-22T08:15:00.000Z'],
    ['America/St_Johns', '2026-07-01T00:00:00', '2026-07-01T02:30:00.000Z'],
    ['Pacific/Auckland', '2026-01-01T00:00:00', '2025-12-31T11:00:00.000Z'],
  ])('is typed as the clocks of the store show it: %s', (zone, local, instant) => {
    expect(fromLocal(local, zone)).toBe(at(instant));
    expect(toLocal(at(instant), zone)).toBe(local);
  });

  it('is the first of two where clocks are put back, and an hour on where they jump over it', () => {
    expect(fromLocal('2026-10-25T01:30', 'Europe/London')).toBe(at('2026-10-25T00:30:00Z'));
    expect(fromLocal('2026-03-29T01:30', 'Europe/London')).toBe(at('2026-03-29T01:30:00Z'));
    expect(fromLocal('nonsense', 'Europe/London')).toBeNull();
  });

  it('survives its address', () => {
    const moment = { asOf: at('2026-11-03T10:00:00.123Z'), position: 42, known: 'then' } as const;
    const address = new URLSearchParams(`store=acme&goal=g&${parametersOf(moment)}`);
    expect(momentIn(address)).toEqual({ goal: 'g', ...moment });
    expect(parametersOf({ ...moment, known: 'now' })).not.toContain('position');
    expect(momentIn(new URLSearchParams('asOf=x&position=-1&known=maybe'))).toEqual({
      goal: null,
      asOf: null,
      position: null,
      known: null,
    });
  });

  it('is a day ago at first, or halfway in a young store', () => {
    expect(firstLook(0, 100 * 24 * HOUR)).toBe(99 * 24 * HOUR);
    expect(firstLook(0, 2 * HOUR)).toBe(HOUR);
  });

  it('is found by a slider of a length that a hand can hold', () => {
    for (const length of [HOUR / 60, HOUR, 24 * HOUR, 70 * 24 * HOUR, 3_650 * 24 * HOUR]) {
      expect(length / stepOf(length)).toBeLessThanOrEqual(4_000);
    }
    expect(stepOf(10 * 60_000)).toBe(1_000);
    expect(stepOf(70 * 24 * HOUR)).toBe(6 * HOUR);
  });
});

describe('A goal beside itself', () => {
  const then = aGoal();

  it('has no difference where nothing differs', () => {
    expect(figuresOf(then, then).every(({ difference }) => difference === null)).toBe(true);
  });

  it('says exactly what differs, and by how much', () => {
    const now = aGoal({
      target: '60000.00',
      progress: someProgress({
        target: '60000.00',
        actual: '31000.10',
        attainment: '0.5167',
        orders: 420,
        pace: 'ahead',
        projected: null,
        requiredRunRate: { value: '3625.00', per: 'day' },
      }),
    });
    const figures = new Map(figuresOf(then, now).map((figure) => [figure.name, figure]));
    expect(figures.get('Pace')).toMatchObject({
      then: 'Behind',
      now: 'Ahead',
      difference: 'changed',
    });
    expect(figures.get('Actual')).toMatchObject({ difference: '£249.90 less', isMore: false });
    expect(figures.get('Target')).toMatchObject({ difference: '£10,000.00 more', isMore: true });
    expect(figures.get('Reached')).toMatchObject({ difference: '10.8 points less' });
    expect(figures.get('Orders')).toMatchObject({ difference: '8 more' });
    expect(figures.get('Projected')).toMatchObject({ now: null, difference: 'only then' });
    expect(figures.get('Needed a day')).toMatchObject({ difference: '£1,304.00 more' });
    expect(figures.get('Expected')).toMatchObject({ difference: null });
  });

  it('names what a person changed of it', () => {
    const now = aGoal({ label: 'November', status: 'retired', tolerance: '0.1000' });
    const changed = figuresOf(then, now).filter(({ difference }) => difference !== null);
    expect(changed.map(({ name }) => name)).toEqual(['Name', 'Tolerance', 'State']);
  });
});

describe('A ticker beside itself', () => {
  const entries = [4, 3, 2, 1].map((seq) =>
    anEntry(seq, {
      at: `2026-11-0${seq}T10:00:00.000Z`,
      recordedAt: `2026-11-0${seq === 2 ? 9 : seq}T10:00:00.000Z`,
    }),
  );
  const moment = at('2026-11-03T10:00:00Z');
  const marks = (rows: { mark: string | null }[]) => rows.map(({ mark }) => mark);

  it('marks what was recorded since, or what happened since', () => {
    expect(marks(markedNow(entries, 1, moment, 'then'))).toEqual(['since', 'since', 'since', null]);
    expect(marks(markedNow(entries, 1, moment, 'now'))).toEqual(['since', null, null, null]);
  });

  it('marks what nobody knew then', () => {
    expect(marks(markedThen(entries.slice(1), moment))).toEqual([null, 'later', null]);
  });
});

describe('An explanation', () => {
  const item = (cause: string, counts: string): ExplainItem => ({
    orderId: 'o',
    cause,
    at: '2026-11-01T00:00:00.000Z',
    amount: counts,
    units: 1,
    counts,
    position: 1,
  });

  it('adds up exactly, however it is cut', () => {
    const items = [
      item('order.refunded', '-0.30'),
      ...Array.from({ length: 1_000 }, () => item('order.placed', '0.10')),
      item('order.placed', '90071992547409.93'),
    ];
    const sum = withMore(withMore(NOTHING, items.slice(0, 7)), items.slice(7));
    expect(sum.total).toBe('90071992547509.63');
    expect(sum.byCause).toEqual([
      { cause: 'order.placed', many: 1_001, counts: '90071992547509.93' },
      { cause: 'order.refunded', many: 1, counts: '-0.30' },
    ]);
    expect(runningTotals(items).at(-1)).toBe(sum.total);
    expect(plus('-0.30', '0.30')).toBe('0.00');
  });
});

describe('A history', () => {
  const step = (position: number, traits: Partial<HistoryStep>): HistoryStep => ({
    position,
    recordedAt: '2026-11-01T00:00:00.000Z',
    actor: null,
    cause: 'order.placed',
    orderId: null,
    periodStart: '2026-11-01',
    periodEnd: '2026-11-30',
    startsAt: null,
    amount: null,
    units: null,
    actualBefore: '0.00',
    actualAfter: '0.00',
    targetBefore: null,
    targetAfter: null,
    paceBefore: 'behind',
    paceAfter: 'behind',
    ...traits,
  });

  it('keeps each change of pace, and the newest of its steps, period by period', () => {
    const steps = [
      step(1, { paceBefore: null, paceAfter: 'too_early' }),
      step(2, {}),
      step(3, { periodStart: '2026-12-01', periodEnd: '2026-12-31', paceAfter: 'ahead' }),
    ];
    const read = withSteps(withSteps(NO_STEPS, steps.slice(0, 1)), steps.slice(1));
    expect(read.paces.map(({ position }) => position)).toEqual([1, 3]);
    expect([...read.periods]).toEqual([
      ['2026-11-01', '2026-11-30'],
      ['2026-12-01', '2026-12-31'],
    ]);
    expect(ofPeriod(read.newest, '2026-11-01').map(({ position }) => position)).toEqual([2, 1]);
    expect(ofPeriod(read.newest, null)).toHaveLength(3);
    expect(steps.map(isChangeOfPace)).toEqual([true, false, true]);
  });
});
