// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shown } from '../../ui/shown';
import type { Moment } from './moment';
import { TimeTravel } from './TimeTravel';

const at = (instant: string) => Date.parse(instant);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = at('2026-03-01T00:00:00Z');
const NOON = at('2026-03-10T12:00:00Z');
const moved = vi.fn();
const known = vi.fn();

function travel(traits: Partial<Moment> = {}) {
  shown(
    <TimeTravel
      zone="Europe/Berlin"
      from={FROM}
      to={at('2026-04-01T00:00:00Z')}
      moment={{ asOf: NOON, position: null, known: 'then', ...traits }}
      isOpening
      onMove={moved}
      onKnown={known}
    />,
  );
}

beforeEach(() => {
  moved.mockReset();
  known.mockReset();
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

describe('Time travel', () => {
  it('says the moment by the clocks of the store, and says it to ears too', () => {
    travel();
    expect(screen.getByText(/10 Mar|Mar 10/)).toBeTruthy();
    const slider = screen.getByRole('slider', { name: 'The moment looked at' });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/10 Mar|Mar 10/);
    const field = screen.getByLabelText('Date and time') as HTMLInputElement;
    expect(field.value).toMatch(/^2026-03-10T13:00/);
  });

  it('moves by keys: a little, a day, all the way', async () => {
    travel();
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{PageUp}{PageDown}{Home}');
    expect(moved.mock.calls.map(([to]) => to)).toEqual([NOON + DAY, NOON - DAY, FROM]);
    moved.mockReset();
    await userEvent.keyboard('{ArrowRight}');
    expect(moved.mock.calls[0]?.[0]).toBeGreaterThan(NOON);
  });

  it('jumps, but never before the start', async () => {
    travel({ asOf: FROM + HOUR / 2 });
    await userEvent.click(screen.getByRole('button', { name: '1 hour back' }));
    await userEvent.click(screen.getByRole('button', { name: '1 day ahead' }));
    expect(moved.mock.calls.map(([to]) => to)).toEqual([FROM, FROM + HOUR / 2 + DAY]);
  });

  it('takes what is typed by the clocks of the store, and refuses what is outside', () => {
    travel();
    const field = screen.getByLabelText('Date and time');
    fireEvent.change(field, { target: { value: '2026-03-29T12:00:00' } });
    expect(moved).toHaveBeenCalledExactlyOnceWith(at('2026-03-29T10:00:00Z'));
    fireEvent.change(field, { target: { value: '2020-01-01T00:00:00' } });
    expect(moved).toHaveBeenCalledOnce();
    expect(screen.getByText(/^Choose a moment from/)).toBeTruthy();
  });

  it('says in one sentence what either way of knowing means', async () => {
    travel();
    expect(screen.getByText(/only what had been recorded by then/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'As known today' }));
    expect(known).toHaveBeenCalledExactlyOnceWith('now');
  });
});
