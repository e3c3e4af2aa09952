import type { Entry, Kind } from '../../api/types';
import type { LateRun } from './ticker-state';

export type Row =
  | { is: 'entry'; key: string; entry: Entry }
  | { is: 'fold'; key: string; count: number; open: boolean; from: number; unfolded: boolean };

const WORTH_FOLDING = 3;

/**
 * What is shown of entries (newest first): runs of late ones as one line, unless unfolded.
 *
 * @param known runs that may reach beyond the entries
 * @param isEnd whether nothing older is to be had, so that the last run's length is known
 */
export function foldLate(
  entries: Entry[],
  known: LateRun[],
  unfolded: ReadonlySet<number>,
  isEnd: boolean,
): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < entries.length; ) {
    const run = lengthOfRun(entries, i);
    const last = entries[i + run - 1];
    const first = entries[i];
    if (run < WORTH_FOLDING || !last || !first) {
      const entry = entries[i] as Entry;
      rows.push({ is: 'entry', key: `${entry.seq}`, entry });
      i++;
      continue;
    }
    const whole = known.find(({ from, to }) => from <= first.seq && first.seq <= to);
    const from = Math.min(last.seq, whole?.from ?? last.seq);
    const isUnfolded =
      unfolded.has(first.seq) || [...unfolded].some((s) => from <= s && s <= first.seq);
    rows.push({
      is: 'fold',
      key: `fold-${from}`,
      count: first.seq - from + 1,
      open: !isEnd && i + run === entries.length && from === last.seq,
      from,
      unfolded: isUnfolded,
    });
    if (isUnfolded) {
      for (const entry of entries.slice(i, i + run)) {
        rows.push({ is: 'entry', key: `${entry.seq}`, entry });
      }
    }
    i += run;
  }
  return rows;
}

/** How many late entries follow each other without a hole from here on. */
function lengthOfRun(entries: Entry[], start: number): number {
  let end = start;
  while (
    entries[end]?.late &&
    (end === start || entries[end]?.seq === (entries[end - 1]?.seq ?? 0) - 1)
  ) {
    end++;
  }
  return end - start;
}

export function ofKind(entries: Entry[], kind: Kind | 'all'): Entry[] {
  return kind === 'all' ? entries : entries.filter((entry) => entry.kind === kind);
}
