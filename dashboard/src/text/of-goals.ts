import type { Goal } from '../api/types';
import { amount } from './format';
import { goal as words } from './goal';

/** What a goal is called. */
export function nameOf({ label, goalId, period, metric }: Goal): string {
  return label ?? (period === 'custom' ? goalId : words.name(period, metric));
}

/** An amount of a goal with what it counts. */
export function worth(
  decimal: string,
  { currency }: Pick<Goal, 'currency'>,
  pennies = true,
): string {
  const shown = amount(decimal, currency, pennies);
  return currency ? shown : `${shown} ${words.units}`;
}
