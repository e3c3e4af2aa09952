import type { Kind } from '../api/types';
import { count } from './format';
import { plural } from './plural';

const kinds: Record<Kind, string> = {
  sale: 'Sale',
  refund: 'Refund',
  cancellation: 'Cancelled',
  retraction: 'Never placed',
};
const kindsOfMany: Record<Kind, string> = {
  sale: 'Sales',
  refund: 'Refunds',
  cancellation: 'Cancellations',
  retraction: 'Retractions',
};

/** What is said of sales as they happen. */
export const ticker = {
  title: 'Live sales',
  log: 'Sales as they happen, newest first',
  waiting: 'Waiting for the first order.',
  noneOfKind: 'Nothing of this kind among what is loaded.',
  all: 'All',
  filter: 'Show',
  kinds,
  kindsOfMany,
  pause: 'Pause',
  resume: 'Resume',
  fresh: (many: number) => `${count(many)} new`,
  freshHint: 'Show the newest',
  more: (many: number) => `+${count(many)} more`,
  units: (many: number) => plural(many, 'unit', 'units'),
  order: (id: string) => `Order ${id}`,
  late: 'recorded late',
  folded: (many: number, open: boolean) =>
    `${count(many)}${open ? '+' : ''} earlier ${many === 1 && !open ? 'sale' : 'sales'} imported`,
  unfold: 'Show them',
  fold: 'Fold them',
  end: 'That is all of them.',
  loadOlder: 'Load older',
};
