import type { Metric, Outcome, Pace, Period } from '../api/types';
import { count } from './format';
import { plural } from './plural';

const paces: Record<Pace, string> = {
  upcoming: 'Upcoming',
  too_early: 'Too early to say',
  ahead: 'Ahead',
  on_pace: 'On pace',
  behind: 'Behind',
  achieved: 'Achieved',
  missed: 'Missed',
};
const metrics: Record<Metric, string> = { revenue: 'Revenue', units_sold: 'Units sold' };
const periods: Record<Period, string> = {
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  custom: 'Custom dates',
};
const running: Record<Period, string> = {
  daily: 'Today',
  weekly: 'This week',
  monthly: 'This month',
  custom: '',
};
const outcomes: Record<Outcome, string> = {
  achieved: 'Achieved',
  missed: 'Missed',
  running: 'Running',
  upcoming: 'Upcoming',
  retired: 'Retired',
};

/** What is said of goals. */
export const goal = {
  title: 'Sales goals',
  set: 'Set a goal',
  none: 'No goal is set',
  noneHint: 'Say what you want to sell, and see every moment whether you are on the way.',
  paces,
  metrics,
  periods,
  curves: { linear: 'Evenly', seasonal: 'As the store usually sells' },
  curve: 'Expected to grow',
  curveHint: 'The second learns the hours of the week from the last eight weeks.',
  refunds: { processed: 'When they are given', ordered: 'In the period of their order' },
  refundsCountOn: 'Refunds count',
  name: (period: Period, metric: Metric) => `${running[period]}: ${metrics[metric].toLowerCase()}`,
  of: (target: string) => `of ${target}`,
  units: 'units',
  marker: (share: string) => `${share} expected by now`,
  bar: (share: string, expected: string) => `${share} reached, ${expected} expected by now`,
  attainment: 'Reached',
  expected: 'Expected by now',
  projected: 'Projected',
  orders: 'Orders',
  aheadOfPlan: 'Ahead of plan',
  behindPlan: 'Behind plan',
  needed: (amount: string, per: 'day' | 'hour') =>
    per === 'day'
      ? `${amount} a day from here to make it`
      : `${amount} an hour from here to make it`,
  stillNeeded: (amount: string, when: string) => `${amount} to go before ${when}`,
  made: (amount: string) => `Made it, with ${amount} to spare`,
  madeExactly: 'Made it, exactly',
  missedBy: (amount: string) => `Missed by ${amount}`,
  startsOn: (when: string) => `Starts ${when}`,
  landsOver: (projected: string, over: string) =>
    `Heading for ${projected}, ${over} over the target`,
  landsUnder: (projected: string, under: string) =>
    `Heading for ${projected}, ${under} short of the target`,
  lands: (projected: string) => `Heading for ${projected}`,
  next: (pace: Pace, when: string) =>
    `Without another sale: ${paces[pace].toLowerCase()} from ${when}`,
  ends: (when: string) => `Ends ${when}`,
  noDays: 'The days of this goal do not exist in the calendar of its store.',
  menu: (name: string) => `Change ${name}`,
  revise: 'Revise',
  retire: 'Retire',
  retired: (name: string) => `“${name}” is retired.`,
  undo: 'Undo',
  restored: (name: string) => `“${name}” is back.`,
  revised: (name: string) => `“${name}” is revised.`,
  wasSet: (name: string) => `“${name}” is set.`,
  details: {
    open: (name: string) => `${name}: chart and history`,
    hint: 'Chart and history',
    chart: (name: string, days: string, actual: string, target: string) =>
      `${name}, ${days}: ${actual} of ${target}. The same figures stand in the table below.`,
    actual: 'Actual',
    expected: 'Expected',
    projection: 'If it goes on like this',
    target: (target: string) => `Target ${target}`,
    now: 'Now',
    when: 'Until',
    table: 'The chart as a table',
    none: 'There is nothing to draw yet.',
    history: 'Periods',
    historyHint: 'Choose one to see how it went.',
    outcomes,
    streak: (many: number) => `${count(many)} in a row`,
    streakNow: (many: number) => `${plural(many, 'period', 'periods')} in a row achieved so far`,
    orders: (many: number) => plural(many, 'order', 'orders'),
    beforeGoal: 'Before the goal was set',
    recut: 'Cut anew by a change of calendar',
    corrected: (when: string, actual: string) => `Corrected ${when}; it closed with ${actual}`,
    reversed: (when: string, actual: string, outcome: Outcome) =>
      `Corrected ${when}; it closed with ${actual}, ${outcomes[outcome].toLowerCase()}`,
    older: 'Earlier periods',
  },
  form: {
    setTitle: 'Set a goal',
    reviseTitle: 'Revise the goal',
    label: 'Name',
    labelHint: 'Optional',
    metric: 'What counts',
    period: 'Period',
    target: 'Target',
    startDate: 'First day',
    endDate: 'Last day',
    tolerance: 'Tolerance',
    toleranceHint: 'How far around the plan still is on pace: 0.05 is 5 %.',
    more: 'More choices',
    less: 'Fewer choices',
    changes: 'What changes',
    noChange: 'Nothing has changed yet.',
    replaces: 'This goal is set already; saving revises it.',
  },
};
