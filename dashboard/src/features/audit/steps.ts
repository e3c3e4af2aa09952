import type { HistoryStep } from '../../api/audit-types';

const KEPT = 20_000;

/** What is kept of a goal's history, oldest first: the newest steps, and all changes of pace. */
export interface Steps {
  newest: HistoryStep[];
  paces: HistoryStep[];
  /** The periods that were moved: their first days, and last. */
  periods: ReadonlyMap<string, string>;
}

export const NO_STEPS: Steps = { newest: [], paces: [], periods: new Map() };

export function withSteps({ newest, paces, periods }: Steps, more: HistoryStep[]): Steps {
  const known = new Map(periods);
  for (const { periodStart, periodEnd } of more) {
    if (periodStart && periodEnd) {
      known.set(periodStart, periodEnd);
    }
  }
  return {
    newest: [...newest, ...more].slice(-KEPT),
    paces: [...paces, ...more.filter(isChangeOfPace)],
    periods: known,
  };
}

export function isChangeOfPace({ paceBefore, paceAfter }: HistoryStep): boolean {
  return paceAfter !== null && paceBefore !== paceAfter;
}

/** Those of a period, or of all, newest first. */
export function ofPeriod(steps: HistoryStep[], periodStart: string | null): HistoryStep[] {
  return steps
    .filter((step) => periodStart === null || step.periodStart === periodStart)
    .toReversed();
}
