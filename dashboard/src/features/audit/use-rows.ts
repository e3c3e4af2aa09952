import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

const HEIGHT = 41;

/**
 * The rows of a long table that are to be drawn: those that are seen, between two empty ones that
 * keep the height of the rest, so that it stays a table to whoever reads it as one.
 */
export function useRows(count: number, estimate = HEIGHT) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  return {
    scroller,
    seen,
    measure: rows.measureElement,
    before: seen[0]?.start ?? 0,
    after: rows.getTotalSize() - (seen.at(-1)?.end ?? 0),
  };
}
