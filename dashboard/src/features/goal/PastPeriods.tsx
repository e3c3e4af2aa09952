import { Button, Skeleton } from '@mantine/core';
import type { Goal, PastPeriod } from '../../api/types';
import { days, share, soon } from '../../text/format';
import { texts } from '../../text/texts';
import { OutcomeIcon } from '../../ui/icons';
import classes from './PastPeriods.module.css';
import { usePastPeriods } from './use-details';
import { worth } from './words';

const words = texts.goal.details;

/** What came of a goal, period by period; one of them is looked at. */
export function PastPeriods({
  goal,
  zone,
  chosen,
  onChoose,
}: {
  goal: Goal;
  zone: string;
  chosen: string | null;
  onChoose: (periodStart: string) => void;
}) {
  const { periods, more, isLoading } = usePastPeriods(goal);
  const newest = periods?.[0];
  return (
    <section className={classes.periods} aria-labelledby="periods-title">
      <header>
        <h3 id="periods-title">{words.history}</h3>
        <p>{newest && newest.streak > 1 ? words.streakNow(newest.streak) : words.historyHint}</p>
      </header>
      {!periods && <Skeleton height={180} radius="md" />}
      <ol>
        {periods?.map((period, i) => (
          <li key={period.startsAt}>
            {period.beforeGoal && !periods[i - 1]?.beforeGoal && (
              <p className={classes.divide}>{words.beforeGoal}</p>
            )}
            <button
              type="button"
              className={classes.period}
              data-outcome={period.outcome}
              aria-pressed={period.periodStart === chosen}
              onClick={() => onChoose(period.periodStart)}
            >
              <span className={classes.days}>{days(period.periodStart, period.periodEnd)}</span>
              <span className={classes.outcome}>
                <OutcomeIcon outcome={period.outcome} />
                {words.outcomes[period.outcome]}
              </span>
              <span className={classes.amounts}>
                <b>{worth(period.actual, goal)}</b>{' '}
                {texts.goal.of(worth(period.target, goal, false))}
              </span>
              <span className={classes.share}>{share(period.attainment)}</span>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ inlineSize: `${clip(period.attainment)}%` }} />
              </span>
              <Marks period={period} goal={goal} zone={zone} />
            </button>
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="subtle" size="compact-sm" loading={isLoading} onClick={() => more()}>
          {words.older}
        </Button>
      )}
    </section>
  );
}

/** What else there is to say of a period. */
function Marks({ period, goal, zone }: { period: PastPeriod; goal: Goal; zone: string }) {
  const { before, correctedAt, outcome, streak } = period;
  const marks = [
    outcome === 'achieved' && streak > 1 && words.streak(streak),
    period.recut && words.recut,
    before && correctedAt && corrected(correctedAt, before, outcome),
  ].filter((mark) => typeof mark === 'string');
  function corrected(at: string, was: NonNullable<PastPeriod['before']>, is: string): string {
    const when = soon(at, zone);
    const closed = worth(was.actual, goal);
    return was.outcome === is
      ? words.corrected(when, closed)
      : words.reversed(when, closed, was.outcome);
  }
  return marks.length > 0 ? (
    <span className={classes.marks}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
  ) : null;
}

function clip(ratio: string): number {
  return Math.min(100, Math.max(0, 100 * Number(ratio)));
}
