import type { Goal } from '../../api/types';
import { amount } from '../../text/format';
import { texts } from '../../text/texts';
import { fieldsOf, type GoalFields, termsOf } from './goal-terms';

interface Change {
  field: string;
  before: string;
  after: string;
}

/** What saving would change of a goal, in words. */
export function changesOf(goal: Goal, fields: GoalFields): Change[] {
  const before = fieldsOf(goal);
  const { target } = termsOf(fields);
  const form = texts.goal.form;
  const all: Change[] = [
    { field: form.target, before: money(before.target, goal), after: money(target, goal) },
    { field: form.label, before: before.label || '–', after: fields.label.trim() || '–' },
    {
      field: texts.goal.curve,
      before: texts.goal.curves[before.curve],
      after: texts.goal.curves[fields.curve],
    },
    {
      field: texts.goal.refundsCountOn,
      before: texts.goal.refunds[before.refundsCountOn],
      after: texts.goal.refunds[fields.refundsCountOn],
    },
    {
      field: form.tolerance,
      before: plain(before.tolerance),
      after: plain(fields.tolerance.trim()),
    },
  ];
  return all.filter(
    ({ field, before: was, after }) => was !== after && !(field === form.target && !target),
  );
}

function money(decimal: string, goal: Goal): string {
  return /^\d+(\.\d+)?$/.test(decimal) ? amount(decimal, goal.currency) : decimal || '–';
}

/** 0.0500 and 0.05 are the same tolerance. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
