// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../api/types';
import { shown } from '../../ui/shown';
import { anEntry } from './some-entries';
import { TickerItem } from './TickerItem';

const show = (traits: Partial<Entry>, onOpen = () => {}) =>
  shown(<TickerItem entry={anEntry(7, traits)} zone="UTC" onOpen={onOpen} />);

describe('An entry of the ticker', () => {
  it.each([
    ['refund', 'Refund', '−£10.00'],
    ['cancellation', 'Cancelled', '−£10.00'],
    ['retraction', 'Never placed', '£10.00'],
  ] as const)('tells a %s by word, not by colour alone', (kind, word, value) => {
    show({ kind });
    const item = screen.getByRole('button');
    expect(item).toHaveProperty('dataset.kind', kind);
    expect(item.textContent).toContain(word);
    expect(item.textContent).toContain(value);
  });

  it('calls a sale nothing but what was sold', () => {
    show({ product: { name: 'Oak shelf', imageUrl: null, moreItems: 2 }, units: 3 });
    expect(screen.getByRole('button').textContent).toMatch(/Oak shelf\+2 more3 units£10\.00/);
  });

  it('says where it goes, and that it was recorded late', () => {
    show({ location: { city: 'Leeds', region: null, country: 'GB' }, late: true });
    expect(screen.getByRole('button').textContent).toContain('Leeds, United Kingdom');
    expect(screen.getByRole('button').textContent).toContain('recorded late');
  });

  it('opens its order', async () => {
    const onOpen = vi.fn();
    show({ orderId: 'A-1' }, onOpen);
    await userEvent.click(screen.getByRole('button'));
    expect(onOpen).toHaveBeenCalledWith('A-1');
  });
});
