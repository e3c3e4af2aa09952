import type { Goal, Progress } from '../../api/types';
import { isZero, minus } from '../../text/decimals';
import { count, amount as sayAmount, share } from '../../text/format';
import { nameOf } from '../../text/of-goals';
import { texts } from '../../text/texts';

const words = texts.audit;

/** A figure of a goal at two moments, as it is said. */
export interface Figure {
  name: string;
  /** Absent where there is none. */
  then: string | null;
  now: string | null;
  /** What differs, in words; absent where nothing does. */
  difference: string | null;
  /** Whether there is more of it now; absent where that cannot be said. */
  isMore: boolean | null;
  how: string | null;
}

type Say = (decimal: string) => string;

/** The figures of a goal at a moment, beside those of the same days now. */
export function figuresOf(then: Goal, now: Goal): Figure[] {
  const [a, b] = [then.progress, now.progress];
  if (!a || !b) {
    return termsOf(then, now);
  }
  const amount: Say = (decimal) => sayAmount(decimal, now.currency);
  const signed: Say = (decimal) => (decimal.startsWith('-') ? '' : '+') + amount(decimal);
  return [
    text(words.figures.pace, texts.goal.paces[a.pace], texts.goal.paces[b.pace], words.how.pace),
    number(words.figures.actual, a.actual, b.actual, amount, words.how.actual),
    number(words.figures.target, a.target, b.target, amount, null),
    ratio(words.figures.attainment, a.attainment, b.attainment, words.how.attainment),
    number(words.figures.orders, `${a.orders}`, `${b.orders}`, whole, words.how.orders),
    ratio(words.figures.elapsed, a.elapsed, b.elapsed, words.how.elapsed),
    number(words.figures.expected, a.expected, b.expected, amount, words.how.expected),
    number(words.figures.variance, a.variance, b.variance, signed, words.how.variance, amount),
    number(words.figures.projected, a.projected, b.projected, amount, words.how.projected),
    number(words.figures.remaining, a.remaining, b.remaining, amount, words.how.remaining),
    rate(a, b, amount),
    ...termsOf(then, now),
  ];
}

const whole: Say = (decimal) => count(Number(decimal));

/** What a person set, where it is another now. */
function termsOf(then: Goal, now: Goal): Figure[] {
  const { figures } = words;
  return [
    text(figures.name, nameOf(then), nameOf(now), null),
    text(figures.tolerance, share(then.tolerance), share(now.tolerance), null),
    text(figures.curve, texts.goal.curves[then.curve], texts.goal.curves[now.curve], null),
    text(
      figures.refunds,
      texts.goal.refunds[then.refundsCountOn],
      texts.goal.refunds[now.refundsCountOn],
      null,
    ),
    text(figures.status, figures.statuses[then.status], figures.statuses[now.status], null),
  ].filter(({ difference }) => difference !== null);
}

function text(name: string, then: string, now: string, how: string | null): Figure {
  const difference = then === now ? null : words.beside.changed;
  return { name, then, now, difference, isMore: null, how };
}

function number(
  name: string,
  then: string | null,
  now: string | null,
  say: Say,
  how: string | null,
  sayDifference: Say = say,
): Figure {
  const said = { name, then: then && say(then), now: now && say(now), how };
  if (then === null || now === null) {
    return { ...said, ...presence(then, now) };
  }
  const change = minus(now, then);
  return isZero(change)
    ? { ...said, difference: null, isMore: null }
    : { ...said, ...moreOrLess(change, sayDifference) };
}

function moreOrLess(change: string, say: Say) {
  const isMore = !change.startsWith('-');
  const by = say(isMore ? change : change.slice(1));
  return { difference: (isMore ? words.beside.more : words.beside.less)(by), isMore };
}

function presence(then: unknown, now: unknown) {
  const difference =
    then === now ? null : then === null ? words.beside.appeared : words.beside.gone;
  return { difference, isMore: null };
}

/** A ratio; what it differs by is points of a hundred, not a share of it. */
function ratio(name: string, then: string, now: string, how: string): Figure {
  return number(name, then, now, share, how, (change) =>
    words.beside.points(share(change).replace(/\s*%/, '')),
  );
}

function rate(then: Progress, now: Progress, say: Say): Figure {
  const [a, b] = [then.requiredRunRate, now.requiredRunRate];
  const name = words.figures.rate[(b ?? a)?.per ?? 'day'];
  return number(name, a?.value ?? null, b?.value ?? null, say, words.how.rate);
}
