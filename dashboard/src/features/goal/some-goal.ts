import type { Goal, Progress } from '../../api/types';

/** A goal for tests. */
export function aGoal(traits: Partial<Goal> = {}): Goal {
  return {
    goalId: 'monthly-revenue',
    storeId: 'acme',
    label: null,
    metric: 'revenue',
    period: 'monthly',
    startDate: null,
    endDate: null,
    target: '50000.00',
    currency: 'GBP',
    curve: 'linear',
    tolerance: '0.0500',
    refundsCountOn: 'processed',
    status: 'active',
    revision: 1,
    setAt: '2026-11-01T00:00:00.000Z',
    revisedAt: '2026-11-01T00:00:00.000Z',
    progress: someProgress(),
    ...traits,
  };
}

export function someProgress(traits: Partial<Progress> = {}): Progress {
  return {
    periodStart: '2026-11-01',
    periodEnd: '2026-11-30',
    startsAt: '2026-11-01T00:00:00.000Z',
    endsAt: '2026-12-01T00:00:00.000Z',
    target: '50000.00',
    actual: '31250.00',
    attainment: '0.6250',
    elapsed: '0.7312',
    expected: '36560.00',
    variance: '-5310.00',
    paceRatio: '0.8548',
    pace: 'behind',
    projected: '42738.00',
    remaining: '18750.00',
    requiredRunRate: { value: '2321.00', per: 'day' },
    nextPace: 'missed',
    nextPaceAt: '2026-12-01T00:00:00.000Z',
    orders: 412,
    beforeGoal: false,
    asOf: '2026-11-22T22:00:00.000Z',
    position: 5,
    ...traits,
  };
}
