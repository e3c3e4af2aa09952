import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HistoryStep } from '../../api/audit-types';
import type { Goal } from '../../api/types';
import { soon } from '../../text/format';
import { worth } from '../../text/of-goals';
import { texts } from '../../text/texts';
import { PaceIcon } from '../../ui/icons';
import tones from '../../ui/tones.module.css';
import classes from './PaceTimeline.module.css';

const words = texts.audit.history;
const SHOWN = 12;

/** When the pace became another, newest first, and what made it so. */
export function PaceTimeline({
  goal,
  steps,
  zone,
  isReading,
  isLookedAt,
  onLook,
}: {
  goal: Goal;
  steps: HistoryStep[];
  zone: string;
  isReading: boolean;
  isLookedAt: (step: HistoryStep) => boolean;
  onLook: (step: HistoryStep) => void;
}) {
  const [shown, setShown] = useState(SHOWN);
  if (steps.length === 0) {
    return isReading ? null : <p className={classes.none}>{words.noPaces}</p>;
  }
  return (
    <>
      <ol className={classes.line}>
        {steps.slice(0, shown).map((step) => (
          <li
            key={`${step.position} ${step.periodStart} ${step.recordedAt}`}
            className={tones.tones}
            data-pace={step.paceAfter}
          >
            <span className={classes.sign}>
              <PaceIcon pace={step.paceAfter ?? 'upcoming'} size={14} />
            </span>
            <span className={classes.what}>
              <b>
                {step.paceBefore && (
                  <>
                    <del>{texts.goal.paces[step.paceBefore]}</del> <span aria-hidden="true">
                      →
                    </span>{' '}
                  </>
                )}
                <ins>{step.paceAfter && texts.goal.paces[step.paceAfter]}</ins>
              </b>
              <span>{causeOf(step, goal)}</span>
              <button
                type="button"
                className={classes.look}
                title={words.look}
                aria-pressed={isLookedAt(step)}
                onClick={() => onLook(step)}
              >
                {soon(step.recordedAt, zone)}
              </button>
            </span>
          </li>
        ))}
      </ol>
      {steps.length > shown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + 3 * SHOWN)}>
          {words.earlier}
        </Button>
      )}
    </>
  );
}

/** What made the pace another: an event of an order or of the goal, or nothing but time. */
function causeOf(step: HistoryStep, goal: Goal): string {
  const { cause, orderId, targetBefore, targetAfter } = step;
  if (cause === 'time') {
    return `${texts.audit.cause(cause)}: ${words.byTime}`;
  }
  const by = goal.metric === 'revenue' ? step.amount : step.units === null ? null : `${step.units}`;
  const target =
    targetBefore && targetAfter && targetBefore !== targetAfter
      ? words.toTarget(worth(targetBefore, goal, false), worth(targetAfter, goal, false))
      : null;
  return [texts.audit.cause(cause), orderId, target ?? (by && orderId ? worth(by, goal) : null)]
    .filter(Boolean)
    .join(' · ');
}
