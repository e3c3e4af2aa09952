import type { ExplainItem } from '../../api/audit-types';
import { plus } from '../../text/decimals';

/** The parts of a figure by what caused them, and what they come to; exact. */
export interface Sum {
  byCause: { cause: string; many: number; counts: string }[];
  total: string;
}

export const NOTHING: Sum = { byCause: [], total: '0' };
const ORDER = ['order.placed', 'order.refunded', 'order.cancelled', 'order.retracted'];

/** With more parts added. */
export function withMore(sum: Sum, items: ExplainItem[]): Sum {
  const byCause = new Map(sum.byCause.map((part) => [part.cause, { ...part }]));
  let { total } = sum;
  for (const { cause, counts } of items) {
    total = plus(total, counts);
    const part = byCause.get(cause);
    if (part) {
      part.many++;
      part.counts = plus(part.counts, counts);
    } else {
      byCause.set(cause, { cause, many: 1, counts });
    }
  }
  const inTurn = [...byCause.values()].sort(
    (a, b) => ORDER.indexOf(a.cause) - ORDER.indexOf(b.cause),
  );
  return { byCause: inTurn, total };
}

/** What the figure stood at after each part. */
export function runningTotals(items: ExplainItem[]): string[] {
  let total = '0';
  return items.map(({ counts }) => {
    total = plus(total, counts);
    return total;
  });
}
