import { count } from './format';

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
  } as Record<string, string>,
  reasons: {
    customer: 'customer',
    fraud: 'fraud',
    stock: 'out of stock',
    mistake: 'mistake',
    other: 'other',
  } as Record<string, string>,
  quantity: (many: number, price: string) => `${count(many)} × ${price}`,
};
