// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Goal, Pace, Progress } from '../../api/types';
import { shown } from '../../ui/shown';
import { GoalTracker } from './GoalTracker';
import { aGoal, someProgress } from './some-goal';
import { goalsKey } from './use-goals';

const nothing = () => {};
const card = (goal: Goal, onOpen: (goal: Goal) => void = nothing) => (
  <GoalTracker goal={goal} zone="UTC" onRevise={nothing} onRetire={nothing} onOpen={onOpen} />
);
const inPace = (traits: Partial<Progress>) => card(aGoal({ progress: someProgress(traits) }));

afterEach(() => vi.useRealTimers());

function at(instant: string) {
  vi.useFakeTimers({ now: Date.parse(instant) });
}

describe('The card of a goal', () => {
  it('has no menu for who may not change it', () => {
    shown(
      <GoalTracker
        goal={aGoal()}
        zone="UTC"
        onRevise={undefined}
        onRetire={undefined}
        onOpen={nothing}
      />,
    );
    expect(screen.queryByRole('button', { name: /^Change / })).toBeNull();
  });

  it.each([
    ['upcoming', {}, 'Upcoming', 'Starts'],
    ['too_early', { projected: null }, 'Too early to say', '£2,321 a day'],
    ['ahead', { projected: '61000.00' }, 'Ahead', '£11,000 over the target'],
    ['on_pace', {}, 'On pace', '£2,321 a day from here to make it'],
    ['behind', {}, 'Behind', '£7,262 short of the target'],
    ['achieved', { actual: '50120.00' }, 'Achieved', 'Made it, with £120.00 to spare'],
    ['missed', { nextPace: null }, 'Missed', 'Missed by £18,750.00'],
  ] as [Pace, Partial<Progress>, string, string][])(
    'says in words that it is %s, and what follows',
    (pace, traits, word, sentence) => {
      at('2026-11-22T22:00:00Z');
      shown(inPace({ pace, ...traits }));
      const { textContent } = screen.getByRole('article');
      expect(textContent).toContain(word);
      expect(textContent).toContain(sentence);
    },
  );

  it('says to who does not see it how far it is, and should be', () => {
    at('2026-11-22T22:00:00Z');
    shown(inPace({}));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      '62.5% reached, 73.1% expected by now',
    );
  });

  it('moves on by itself when the next pace is due, and asks for what comes after', () => {
    at('2026-11-22T22:00:00Z');
    const { cache } = shown(
      inPace({ pace: 'on_pace', nextPace: 'behind', nextPaceAt: '2026-11-22T22:00:30.000Z' }),
    );
    const asked = vi.spyOn(cache, 'invalidateQueries');
    expect(screen.getByRole('article').dataset.pace).toBe('on_pace');
    act(() => vi.advanceTimersByTime(29_000));
    expect(screen.getByRole('article').dataset.pace).toBe('on_pace');
    expect(asked).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(2_000));
    expect(screen.getByRole('article').dataset.pace).toBe('behind');
    expect(asked).toHaveBeenCalledWith({ queryKey: goalsKey('acme') });
  });

  it('opens its chart and history', async () => {
    const onOpen = vi.fn();
    const goal = aGoal();
    shown(card(goal, onOpen));
    await userEvent.click(
      screen.getByRole('button', { name: 'This month: revenue: chart and history' }),
    );
    expect(onOpen).toHaveBeenCalledWith(goal);
  });

  it('says so where the calendar has no such days', () => {
    shown(card(aGoal({ progress: null })));
    expect(screen.getByRole('article').textContent).toContain('do not exist in the calendar');
  });
});
