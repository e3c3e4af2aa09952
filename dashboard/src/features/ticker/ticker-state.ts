import type { Entry, RecentEntries } from '../../api/types';

/** An unbroken run of entries recorded long after they happened, by their numbers. */
export interface LateRun {
  from: number;
  to: number;
}

/** What the page holds of a store's ticker: its newest entries without a hole, newest first. */
export interface TickerState {
  epoch: number;
  headSeq: number;
  entries: Entry[];
  /** Newest first; they outlive their entries, so that an import is counted whole. */
  lateRuns: LateRun[];
}

export const KEPT = 500;
const RUNS_KEPT = 50;

export function fromSnapshot(snapshot: RecentEntries): TickerState {
  return {
    epoch: snapshot.epoch,
    headSeq: snapshot.headSeq,
    entries: snapshot.entries,
    lateRuns: withLate([], snapshot.entries.toReversed()),
  };
}

/** With entries put on top that follow its head without a hole; oldest first. */
export function withNewer(state: TickerState, oldestFirst: Entry[]): TickerState {
  const last = oldestFirst.at(-1);
  if (!last) {
    return state;
  }
  return {
    ...state,
    headSeq: last.seq,
    entries: [...oldestFirst.slice(-KEPT).reverse(), ...state.entries].slice(0, KEPT),
    lateRuns: withLate(state.lateRuns, oldestFirst),
  };
}

function withLate(known: LateRun[], oldestFirst: Entry[]): LateRun[] {
  const runs = [...known];
  for (const { late, seq } of oldestFirst) {
    const newest = runs[0];
    if (late && newest?.to === seq - 1) {
      runs[0] = { from: newest.from, to: seq };
    } else if (late) {
      runs.unshift({ from: seq, to: seq });
    }
  }
  return runs.slice(0, RUNS_KEPT);
}
