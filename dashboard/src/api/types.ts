/** What the API answers; amounts are decimal strings, instants end in Z, days are 2026-11-01. */
export type Kind = 'sale' | 'refund' | 'cancellation' | 'retraction';
export type Metric = 'revenue' | 'units_sold';
export type Period = 'daily' | 'weekly' | 'monthly' | 'custom';
export type Curve = 'linear' | 'seasonal';
export type RefundsCountOn = 'processed' | 'ordered';
export type Pace =
  | 'upcoming'
  | 'too_early'
  | 'ahead'
  | 'on_pace'
  | 'behind'
  | 'missed'
  | 'achieved';
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface StoreSummary {
  storeId: string;
  name: string;
  currency: string;
  timeZone: string;
}

export interface Store extends StoreSummary {
  weekStart: Weekday;
  openedAt: string;
  revision: number;
}

export interface Place {
  city: string | null;
  region: string | null;
  country: string | null;
}

export interface Entry {
  seq: number;
  kind: Kind;
  orderId: string;
  product: { name: string; imageUrl: string | null; moreItems: number };
  units: number;
  value: string;
  currency: string;
  placedAt: string;
  at: string;
  recordedAt: string;
  location: Place | null;
  late: boolean;
  test: boolean;
  position: number;
}

/** Entries newest first. */
export interface RecentEntries {
  storeId: string;
  epoch: number;
  headSeq: number;
  asOf: string;
  position: number;
  parkedAt: string | null;
  entries: Entry[];
}

export interface Progress {
  periodStart: string;
  periodEnd: string;
  startsAt: string;
  endsAt: string;
  target: string;
  actual: string;
  attainment: string;
  elapsed: string;
  expected: string;
  variance: string;
  paceRatio: string | null;
  pace: Pace;
  projected: string | null;
  remaining: string;
  requiredRunRate: { value: string; per: 'day' | 'hour' } | null;
  nextPace: Pace | null;
  nextPaceAt: string | null;
  orders: number;
  beforeGoal: boolean;
  asOf: string;
  position: number;
}

export interface Goal {
  goalId: string;
  storeId: string;
  label: string | null;
  metric: Metric;
  period: Period;
  startDate: string | null;
  endDate: string | null;
  target: string;
  currency: string | null;
  curve: Curve;
  tolerance: string;
  refundsCountOn: RefundsCountOn;
  status: 'active' | 'retired';
  revision: number;
  setAt: string;
  revisedAt: string;
  progress: Progress | null;
}

export interface Series {
  points: { at: string; expected: string; actual: string | null }[];
  projected: string | null;
}

export type Outcome = 'achieved' | 'missed' | 'running' | 'upcoming' | 'retired';

export interface PastPeriod {
  periodStart: string;
  periodEnd: string;
  startsAt: string;
  endsAt: string;
  target: string;
  actual: string;
  attainment: string;
  orders: number;
  outcome: Outcome;
  streak: number;
  beforeGoal: boolean;
  recut: boolean;
  correctedAt: string | null;
  before: { actual: string; outcome: Outcome } | null;
}

export interface PastPeriods {
  periods: PastPeriod[];
  next: string | null;
}

export interface GoalTerms {
  goalId?: string;
  label?: string | null;
  metric: Metric;
  target: string;
  period: Period;
  startDate?: string | null;
  endDate?: string | null;
  curve: Curve;
  tolerance: string;
  refundsCountOn: RefundsCountOn;
}

export interface Bucket {
  start: string;
  orders: number;
  gross: string;
  units: number;
  net: { processed: string; ordered: string };
  netUnits: { processed: number; ordered: number };
}

interface Taken {
  amount: string;
  netSales: string;
  units: number;
  reason: string | null;
}

export interface Order {
  orderId: string;
  state: string;
  placedAt: string;
  currency: string;
  lines: {
    sku: string;
    name: string;
    quantity: number;
    unitPrice: string;
    total: string;
    imageUrl: string | null;
  }[];
  discount: string;
  shipping: string;
  tax: string;
  netSales: string;
  total: string;
  units: number;
  left: { netSales: string; total: string; units: number };
  refunds: (Taken & { refundId: string | null; refundedAt: string })[];
  cancellation: (Taken & { cancelledAt: string }) | null;
  retraction: (Taken & { retractedAt: string }) | null;
  shipTo: Place | null;
  channel: string | null;
  test: boolean;
}
