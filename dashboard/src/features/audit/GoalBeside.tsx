import { Alert, Skeleton } from '@mantine/core';
import type { Goal, Progress } from '../../api/types';
import { days, share } from '../../text/format';
import { worth } from '../../text/of-goals';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import tones from '../../ui/tones.module.css';
import { type Figure, figuresOf } from './differences';
import classes from './GoalBeside.module.css';
import { PaceBadge } from './PaceBadge';

const words = texts.audit.beside;

/** A goal as of a moment beside the same days now, with what differs marked. */
export function GoalBeside({
  then,
  now,
  failure,
  isAsking,
}: {
  then: Goal;
  now: Goal | undefined;
  failure: Error | null;
  isAsking: boolean;
}) {
  if (!then.progress) {
    return <p className={classes.note}>{words.noPeriod}</p>;
  }
  if (!now && failure) {
    return <Alert color="red">{words.noNow(failure.message)}</Alert>;
  }
  if (!now) {
    return <Skeleton height={420} radius="md" />;
  }
  if (!now.progress) {
    return <p className={classes.note}>{words.noPeriodNow}</p>;
  }
  const { periodStart, periodEnd, beforeGoal } = then.progress;
  const figures = figuresOf(then, now);
  const differing = figures.filter(({ difference }) => difference !== null).length;
  return (
    <div className={classes.beside} aria-busy={isAsking}>
      <p className={classes.span}>
        {days(periodStart, periodEnd)}
        {beforeGoal && ` · ${words.beforeGoal}`}
      </p>
      <div className={classes.faces}>
        <Face title={words.then} goal={then} progress={then.progress} />
        <span className={classes.arrow} aria-hidden="true">
          <Glyph of="forward" />
        </span>
        <Face title={words.now} goal={now} progress={now.progress} />
      </div>
      <p className={classes.sum} data-equal={differing === 0} role="status">
        <Glyph of={differing === 0 ? 'check' : 'differs'} size={14} />
        {differing === 0 ? words.equal : words.differs(differing)}
      </p>
      <div className={classes.scroll}>
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.then}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Row key={figure.name} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Face({ title, goal, progress }: { title: string; goal: Goal; progress: Progress }) {
  const { pace, actual, target, attainment, elapsed } = progress;
  const clip = (ratio: string) => Math.min(100, Math.max(0, 100 * Number(ratio)));
  return (
    <section className={`${classes.face} ${tones.tones}`} data-pace={pace} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <PaceBadge pace={pace} />
      </header>
      <p className={classes.amount}>
        <strong>{worth(actual, goal)}</strong>
        <span>
          {texts.goal.of(worth(target, goal, false))} · {share(attainment)}
        </span>
      </p>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ inlineSize: `${clip(attainment)}%` }} />
        <i style={{ insetInlineStart: `${clip(elapsed)}%` }} />
      </div>
    </section>
  );
}

function Row({ figure: { name, then, now, difference, isMore, how } }: { figure: Figure }) {
  const isOther = difference !== null;
  return (
    <tr data-differs={isOther}>
      <th scope="row">
        {name}
        {how && <small>{how}</small>}
      </th>
      <td>{isOther && then !== null ? <del>{then}</del> : (then ?? words.none)}</td>
      <td>{isOther && now !== null ? <ins>{now}</ins> : (now ?? words.none)}</td>
      <td>
        {isOther ? (
          <span className={classes.mark}>
            <Glyph of={isMore === null ? 'differs' : isMore ? 'up' : 'down'} size={12} />
            {difference}
          </span>
        ) : (
          <span className={classes.same}>{words.same}</span>
        )}
      </td>
    </tr>
  );
}
