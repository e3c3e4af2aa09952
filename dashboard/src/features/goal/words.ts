import type { Goal, Pace, Progress } from '../../api/types';
import { isZero, minus } from '../../text/decimals';
import { soon } from '../../text/format';
import { nameOf, worth } from '../../text/of-goals';
import { texts } from '../../text/texts';

export { minus, nameOf, worth };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a person is to know of it, in a plain sentence. */
export function sentence(goal: Goal, progress: Progress, pace: Pace, zone: string): string {
  const say = (decimal: string) => worth(decimal, goal, false);
  switch (pace) {
    case 'upcoming':
      return texts.goal.startsOn(soon(progress.startsAt, zone));
    case 'achieved': {
      const over = minus(progress.actual, progress.target);
      return isZero(over) ? texts.goal.madeExactly : texts.goal.made(worth(over, goal));
    }
    case 'missed':
      return texts.goal.missedBy(worth(progress.remaining, goal));
    default:
      if (isShort(progress)) {
        return texts.goal.stillNeeded(worth(progress.remaining, goal), soon(progress.endsAt, zone));
      }
      return progress.requiredRunRate
        ? texts.goal.needed(say(progress.requiredRunRate.value), progress.requiredRunRate.per)
        : '';
  }
}

/** A rate for a day says nothing where less than a day is left. */
function isShort({ requiredRunRate, endsAt, asOf }: Progress): boolean {
  const left = Date.parse(endsAt) - Date.parse(asOf);
  return requiredRunRate !== null && left < (requiredRunRate.per === 'day' ? DAY : HOUR);
}

/** Where it lands if it goes on like this; nothing while nobody can say. */
export function landing(goal: Goal, progress: Progress, pace: Pace): string | null {
  const { projected, target } = progress;
  if (projected === null || pace === 'achieved' || pace === 'missed') {
    return null;
  }
  const over = minus(projected, target);
  const say = (decimal: string) => worth(decimal, goal, false);
  if (isZero(over)) {
    return texts.goal.lands(say(projected));
  }
  return over.startsWith('-')
    ? texts.goal.landsUnder(say(projected), say(over.slice(1)))
    : texts.goal.landsOver(say(projected), say(over));
}
