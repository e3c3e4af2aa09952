import { describe, expect, it } from 'vitest';
import { mergedAll, mergedOne } from './goal-order';
import { paceNow } from './pace-now';
import { aGoal, someProgress } from './some-goal';
import { landing, minus, sentence } from './words';

describe('A goal', () => {
  it('moves on by the steps that the server named, and by nothing else', () => {
    const progress = someProgress({
      pace: 'on_pace',
      nextPace: 'behind',
      nextPaceAt: '2026-11-03T10:00:00.000Z',
    });
    const due = Date.parse('2026-11-03T10:00:00.000Z');
    expect(paceNow(progress, due - 1)).toBe('on_pace');
    expect(paceNow(progress, due)).toBe('behind');
  });

  it('keeps its newest state in whatever order states arrive', () => {
    const newer = aGoal({ progress: someProgress({ position: 9 }) });
    const older = aGoal({ progress: someProgress({ position: 8 }) });
    expect(mergedOne([newer], older)).toEqual([newer]);
    expect(mergedOne([older], newer)).toEqual([newer]);
    expect(mergedAll([newer], [older])).toEqual([newer]);
    expect(mergedAll([newer], [])).toEqual([]);
  });

  it('says in a plain sentence what is needed', () => {
    const progress = someProgress({ requiredRunRate: { value: '2321.00', per: 'day' } });
    const goal = aGoal({ progress });
    expect(sentence(goal, progress, 'behind', 'UTC')).toBe('£2,321 a day from here to make it');
  });

  it('says where it lands', () => {
    const progress = someProgress({ target: '50000.00', projected: '48000.00' });
    expect(landing(aGoal({ progress }), progress, 'behind')).toBe(
      'Heading for £48,000, £2,000 short of the target',
    );
  });
});

describe('Differences of decimals', () => {
  it.each([
    ['100.10', '0.20', '99.90'],
    ['0.05', '0.10', '-0.05'],
    ['-3.00', '2.00', '-5.00'],
    ['41', '43', '-2'],
    ['9007199254740993.01', '0.02', '9007199254740992.99'],
  ])('are exact: %s − %s', (a, b, difference) => {
    expect(minus(a, b)).toBe(difference);
  });
});
