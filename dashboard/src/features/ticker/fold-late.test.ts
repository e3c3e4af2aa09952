import { describe, expect, it } from 'vitest';
import { foldLate } from './fold-late';
import { anEntry, entriesDown } from './some-entries';
import { fromSnapshot, KEPT, withNewer } from './ticker-state';

const none = new Set<number>();

describe('Late entries', () => {
  it('become one line where several follow each other', () => {
    const entries = [anEntry(12), ...entriesDown(11, 5, { late: true }), anEntry(4)];
    expect(foldLate(entries, [], none, false)).toMatchObject([
      { is: 'entry', key: '12' },
      { is: 'fold', count: 7, open: false },
      { is: 'entry', key: '4' },
    ]);
  });

  it('stay single where there are few', () => {
    const entries = [...entriesDown(11, 10, { late: true }), anEntry(9)];
    expect(foldLate(entries, [], none, false).map(({ is }) => is)).toEqual(Array(3).fill('entry'));
  });

  it('are counted whole though most of an import is no longer held', () => {
    let state = fromSnapshot({
      storeId: 'acme',
      epoch: 1,
      headSeq: 1,
      asOf: '',
      position: 1,
      parkedAt: null,
      entries: [anEntry(1)],
    });
    for (let seq = 2; seq < 3_747; seq += 5) {
      state = withNewer(state, entriesDown(seq + 4, seq, { late: true }).reverse());
    }
    expect(state.entries).toHaveLength(KEPT);
    expect(foldLate(state.entries, state.lateRuns, none, false)).toMatchObject([
      { is: 'fold', count: 3_745, open: false },
    ]);
  });

  it('are shown one by one when asked for', () => {
    const entries = entriesDown(9, 5, { late: true });
    expect(foldLate(entries, [], new Set([5]), true)).toHaveLength(6);
  });
});
