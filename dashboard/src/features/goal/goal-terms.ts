import { send } from '../../api/http';
import type { Curve, Goal, GoalTerms, Metric, Period, RefundsCountOn } from '../../api/types';

/** What the form holds: text, as it is typed. */
export interface GoalFields {
  label: string;
  metric: Metric;
  period: Period;
  target: string;
  startDate: string;
  endDate: string;
  curve: Curve;
  tolerance: string;
  refundsCountOn: RefundsCountOn;
}

export const FIELDS: (keyof GoalFields)[] = [
  'label',
  'metric',
  'period',
  'target',
  'startDate',
  'endDate',
  'curve',
  'tolerance',
  'refundsCountOn',
];

export const NEW_GOAL: GoalFields = {
  label: '',
  metric: 'revenue',
  period: 'monthly',
  target: '',
  startDate: '',
  endDate: '',
  curve: 'linear',
  tolerance: '0.05',
  refundsCountOn: 'processed',
};

export function fieldsOf(goal: Goal): GoalFields {
  return {
    label: goal.label ?? '',
    metric: goal.metric,
    period: goal.period,
    target: goal.target,
    startDate: goal.startDate ?? '',
    endDate: goal.endDate ?? '',
    curve: goal.curve,
    tolerance: goal.tolerance,
    refundsCountOn: goal.refundsCountOn,
  };
}

export function termsOf(fields: GoalFields, goalId?: string): GoalTerms {
  const isCustom = fields.period === 'custom';
  return {
    ...(goalId && { goalId }),
    label: fields.label.trim() || null,
    metric: fields.metric,
    target: fields.target.replaceAll(/[\s,]/g, ''),
    period: fields.period,
    startDate: (isCustom && fields.startDate) || null,
    endDate: (isCustom && fields.endDate) || null,
    curve: fields.curve,
    tolerance: fields.tolerance.trim(),
    refundsCountOn: fields.refundsCountOn,
  };
}

export function setGoal(storeId: string, terms: GoalTerms): Promise<string | null> {
  return send('POST', `/api/${storeId}/sales-goals`, terms);
}

export function retireGoal(storeId: string, goalId: string): Promise<string | null> {
  return send('DELETE', `/api/${storeId}/sales-goals/${encodeURIComponent(goalId)}`);
}
