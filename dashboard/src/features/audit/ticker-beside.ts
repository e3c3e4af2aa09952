import type { Known } from '../../api/audit-types';
import type { Entry } from '../../api/types';

export type Mark = 'since' | 'later' | null;

/** What sets an entry apart of the two tickers that stand side by side. */
export interface Marked {
  entry: Entry;
  mark: Mark;
}

/**
 * Entries of now, of which those are marked that the ticker of then did not have.
 *
 * @param headSeq the number of the newest entry then
 */
export function markedNow(now: Entry[], headSeq: number, asOf: number, known: Known): Marked[] {
  return now.map((entry) => ({
    entry,
    mark: (known === 'then' ? entry.seq > headSeq : Date.parse(entry.at) > asOf) ? 'since' : null,
  }));
}

/** Entries of then by what is known today: those are marked of which nobody knew at the moment. */
export function markedThen(then: Entry[], asOf: number): Marked[] {
  return then.map((entry) => ({
    entry,
    mark: Date.parse(entry.recordedAt) > asOf ? 'later' : null,
  }));
}
