/** The server's answers by the names that this page gives them; amounts are decimal strings. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type StoreSummary = Schemas['StoreControllerSummary'];
export type Store = Schemas['StoreView'];
export type Weekday = Store['weekStart'];
export const WEEKDAYS: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export type Place = Schemas['Place'];
export type Entry = Schemas['TickerEntryView'];
export type Kind = Entry['kind'];
/** Entries newest first. */
export type RecentEntries = Schemas['RecentEntries'];
export type Order = Schemas['OrderView'];
export type Bucket = Schemas['SalesViewBucket'];

export type Goal = Schemas['GoalView'];
export type Progress = Schemas['GoalProgress'];
export type Pace = Progress['pace'];
export type Metric = Goal['metric'];
export type Period = Goal['period'];
export type Curve = Goal['curve'];
export type RefundsCountOn = Goal['refundsCountOn'];
export type Series = Schemas['SeriesView'];
export type PastPeriods = Schemas['GoalHistoryPage'];
export type PastPeriod = Schemas['GoalHistoryPageEntry'];
export type Outcome = PastPeriod['outcome'];

/** What is asked for when a goal is set: a part of what it then is. */
export type GoalTerms = { goalId?: string } & Pick<
  Goal,
  | 'label'
  | 'metric'
  | 'target'
  | 'period'
  | 'startDate'
  | 'endDate'
  | 'curve'
  | 'tolerance'
  | 'refundsCountOn'
>;
