import type { Goal, Pace, Progress } from '../../api/types';
import { amount, soon } from '../../text/format';
import { texts } from '../../text/texts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function nameOf({ label, goalId, period, metric }: Goal): string {
  return label ?? (period === 'custom' ? goalId : texts.goal.name(period, metric));
}

/** An amount of a goal with what it counts. */
export function worth(decimal: string, goal: Goal, pennies = true): string {
  const shown = amount(decimal, goal.currency, pennies);
  return goal.currency ? shown : `${shown} ${texts.goal.units}`;
}

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

/** Decimal strings of equally many decimals, exactly. */
export function minus(a: string, b: string): string {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string) => {
    const [units = '0', part = ''] = text.split('.');
    return BigInt(units + part.padEnd(places, '0'));
  };
  const difference = whole(a) - whole(b);
  const digits = `${difference < 0n ? -difference : difference}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return difference < 0n ? `-${text}` : text;
}

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}
