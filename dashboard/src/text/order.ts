import type { Order } from '../api/types';
import { count } from './format';

type Reason = NonNullable<Order['refunds'][number]['reason']>;

/** What is said of one order. */
export const order = {
  title: (id: string) => `Order ${id}`,
  state: 'State',
  placed: 'Placed at',
  shipTo: 'Ships to',
  channel: 'Channel',
  lines: 'Lines',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  total: 'Total',
  netSales: 'Net sales',
  left: 'Left of it',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  retracted: 'Retracted: counts as never placed',
  states: {
    placed: 'Placed',
    refunded: 'Refunded',
    partly_refunded: 'Partly refunded',
    cancelled: 'Cancelled',
    retracted: 'Never placed',
  } satisfies Record<Order['state'], string>,
  reasons: {
    customer: 'customer',
    fraud: 'fraud',
    stock: 'out of stock',
    mistake: 'mistake',
    other: 'other',
  } satisfies Record<Reason, string>,
  quantity: (many: number, price: string) => `${count(many)} × ${price}`,
};
