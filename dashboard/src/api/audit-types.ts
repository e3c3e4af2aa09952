import type { Pace } from './types';

/** Whether a moment is looked at by what was known then, or by what is known today. */
export type Known = 'then' | 'now';

/** A part of what a figure is made of; amounts are signed. */
export interface ExplainItem {
  orderId: string;
  cause: string;
  at: string;
  amount: string;
  units: number;
  counts: string;
  position: number;
}

/** What an explanation says after its last line. */
export interface ExplainEnd {
  done: true;
  actual: string;
}

/** What moved a goal in one of its periods. */
export interface HistoryStep {
  position: number;
  recordedAt: string;
  actor: string | null;
  cause: string;
  orderId: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  startsAt: string | null;
  amount: string | null;
  units: number | null;
  actualBefore: string;
  actualAfter: string;
  targetBefore: string | null;
  targetAfter: string | null;
  paceBefore: Pace | null;
  paceAfter: Pace | null;
}

export type DifferenceKind = 'changed' | 'missing' | 'extra' | 'unreadable';

/** One thing that is not served, or not kept, as the log makes it. */
export interface Difference {
  table: string;
  key: string;
  column: string | null;
  kind: DifferenceKind;
  expected: string | null;
  served: string | null;
}

/** A run that verifies a store. */
export interface AuditRun {
  id: string;
  storeId: string;
  state: 'running' | 'done' | 'failed';
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
  equal: boolean | null;
  position: number | null;
  parkedAt: number | null;
  events: number;
  digest: string | null;
  differing: number;
  differences: Difference[];
  progress: { events: number; of: number | null };
  error: string | null;
}

/** With what an installation signs now. */
export interface AuditKey {
  keyId: string;
  algorithm: string;
  publicKey: string;
}

/** Who took the events of a store away. */
export interface AuditExport {
  actor: string;
  at: string;
  from: number;
  to: number;
}
