import type { Entry } from '../../api/types';

/** Entries for tests. */
export function anEntry(seq: number, traits: Partial<Entry> = {}): Entry {
  return {
    seq,
    kind: 'sale',
    orderId: `o-${seq}`,
    product: { name: 'Lamp', imageUrl: null, moreItems: 0 },
    units: 1,
    value: '10.00',
    currency: 'GBP',
    placedAt: '2026-11-01T10:00:00.000Z',
    at: '2026-11-01T10:00:00.000Z',
    recordedAt: '2026-11-01T10:00:00.000Z',
    location: null,
    late: false,
    test: false,
    position: seq,
    ...traits,
  };
}

/** Numbered so, newest first. */
export function entriesDown(from: number, to: number, traits: Partial<Entry> = {}): Entry[] {
  return Array.from({ length: from - to + 1 }, (_, i) => anEntry(from - i, traits));
}
