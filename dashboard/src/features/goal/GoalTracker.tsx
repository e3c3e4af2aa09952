import { ActionIcon, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Goal } from '../../api/types';
import { useNow } from '../../live/use-now';
import { amount, count, days, share, soon } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph, PaceIcon } from '../../ui/icons';
import { RollingNumber } from '../../ui/RollingNumber';
import tones from '../../ui/tones.module.css';
import classes from './Goal.module.css';
import { GoalBar } from './GoalBar';
import { isStepDue, paceNow } from './pace-now';
import { goalsKey } from './use-goals';
import { landing, minus, nameOf, sentence, worth } from './words';

/**
 * A goal: how far it is, how far it should be, and what it takes from here. It has no menu for who
 * may not change it.
 */
export function GoalTracker({
  goal,
  zone,
  onRevise,
  onRetire,
  onOpen,
}: {
  goal: Goal;
  zone: string;
  onOpen: (goal: Goal) => void;
  onRevise: ((goal: Goal) => void) | undefined;
  onRetire: ((goal: Goal) => void) | undefined;
}) {
  const { progress } = goal;
  const now = useNow();
  const cache = useQueryClient();
  const isDue = progress !== null && isStepDue(progress, now);
  useEffect(() => {
    if (isDue) {
      cache.invalidateQueries({ queryKey: goalsKey(goal.storeId) });
    }
  }, [isDue, cache, goal.storeId]);
  const show = useCallback((decimal: string) => amount(decimal, goal.currency), [goal.currency]);
  const name = nameOf(goal);
  if (!progress) {
    return (
      <article className={`${classes.goal} ${tones.tones}`} aria-label={name}>
        <h3>{name}</h3>
        <p className={classes.say}>{texts.goal.noDays}</p>
      </article>
    );
  }
  const pace = paceNow(progress, now);
  const isOver = pace === 'missed' || pace === 'achieved';
  const lands = landing(goal, progress, pace);
  const variance = minus(progress.actual, progress.expected);
  return (
    <article className={`${classes.goal} ${tones.tones}`} data-pace={pace} aria-label={name}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h3>
            <button
              type="button"
              className={classes.open}
              aria-label={texts.goal.details.open(name)}
              aria-haspopup="dialog"
              onClick={() => onOpen(goal)}
            >
              {name}
            </button>
          </h3>
          <p className={classes.span}>{span(goal)}</p>
        </div>
        <span className={classes.pace}>
          <PaceIcon pace={pace} size={14} />
          {texts.goal.paces[pace]}
        </span>
        {onRevise && onRetire && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                className={classes.above ?? ''}
                variant="subtle"
                color="gray"
                aria-label={texts.goal.menu(name)}
              >
                <Glyph of="dots" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onRevise(goal)}>{texts.goal.revise}</Menu.Item>
              <Menu.Item color="red" onClick={() => onRetire(goal)}>
                {texts.goal.retire}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      <p className={classes.figures}>
        <strong>
          <RollingNumber decimal={progress.actual} show={show} />
        </strong>
        <span>{texts.goal.of(worth(progress.target, goal, false))}</span>
        <span className={classes.percent}>{share(progress.attainment)}</span>
      </p>
      <GoalBar
        attainment={progress.attainment}
        elapsed={progress.elapsed}
        hasMark={!isOver && pace !== 'upcoming'}
      />
      <p className={classes.say}>{sentence(goal, progress, pace, zone)}</p>
      {lands && <p className={classes.lands}>{lands}</p>}
      <dl className={classes.facts}>
        <div>
          <dt>{texts.goal.expected}</dt>
          <dd>{show(progress.expected)}</dd>
        </div>
        <div>
          <dt>{texts.goal.orders}</dt>
          <dd>{count(progress.orders)}</dd>
        </div>
        <div>
          <dt>
            {isOver
              ? texts.goal.projected
              : variance.startsWith('-')
                ? texts.goal.behindPlan
                : texts.goal.aheadOfPlan}
          </dt>
          <dd>
            {isOver
              ? progress.projected
                ? show(progress.projected)
                : '–'
              : show(variance.replace('-', ''))}
          </dd>
        </div>
      </dl>
      <p className={classes.next}>
        {progress.nextPace && progress.nextPaceAt && pace === progress.pace
          ? texts.goal.next(progress.nextPace, soon(progress.nextPaceAt, zone))
          : texts.goal.ends(soon(progress.endsAt, zone))}
        <span className={classes.hint} aria-hidden="true">
          {texts.goal.details.hint}
          <Glyph of="forward" size={12} />
        </span>
      </p>
    </article>
  );
}

function span({ progress }: Goal): string {
  return progress ? days(progress.periodStart, progress.periodEnd) : '';
}
