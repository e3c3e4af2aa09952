import { Button, Loader, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { HistoryStep } from '../../api/audit-types';
import type { Goal } from '../../api/types';
import { isZero } from '../../text/decimals';
import { amount, count, days, moment as sayMoment } from '../../text/format';
import { texts } from '../../text/texts';
import explained from './Explanation.module.css';
import { lineFiles, SaveButton } from './Files';
import classes from './History.module.css';
import { LongTable } from './LongTable';
import type { Moment } from './moment';
import { PaceTimeline } from './PaceTimeline';
import { NO_STEPS, ofPeriod, type Steps, withSteps } from './steps';
import { useWalk } from './use-walk';

const words = texts.audit.history;
const EVERY = 'every';

/** How a goal came to stand as it does: its changes of pace with their causes, and every step. */
export function History({
  goal,
  moment,
  periodStart,
  zone,
  onLook,
}: {
  goal: Goal;
  moment: Moment;
  periodStart: string | null;
  zone: string;
  onLook: (step: HistoryStep) => void;
}) {
  const path = `/api/${goal.storeId}/sales-goals/${encodeURIComponent(goal.goalId)}/history`;
  const walk = useWalk<HistoryStep, Steps, { done: true }>(path, NO_STEPS, withSteps);
  const [chosen, setChosen] = useState<string | null>(null);
  const { newest, paces, periods } = walk.state;
  const wanted = chosen ?? (periodStart && periods.has(periodStart) ? periodStart : EVERY);
  const only = wanted === EVERY ? null : wanted;
  const rows = ofPeriod(newest, only);
  const isLookedAt = (step: HistoryStep) =>
    Date.parse(step.recordedAt) === moment.asOf &&
    (moment.position ?? step.position) === step.position;
  return (
    <div className={classes.history}>
      <header className={explained.head}>
        <NativeSelect
          aria-label={words.period}
          value={wanted}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: EVERY, label: words.everyPeriod },
            ...[...periods]
              .sort(([a], [b]) => b.localeCompare(a))
              .map(([first, last]) => ({ value: first, label: days(first, last) })),
          ]}
        />
        <Reading walk={walk} />
        <span className={explained.files}>
          {lineFiles(words.title, path, `${goal.storeId}-${goal.goalId}-history`).map((file) => (
            <SaveButton key={file.name} file={file} />
          ))}
        </span>
      </header>
      {walk.failure && (
        <p className={explained.bad} role="alert">
          {walk.failure}
        </p>
      )}
      <div className={classes.columns}>
        <section aria-labelledby="paces-title">
          <h3 id="paces-title">{words.timeline}</h3>
          <PaceTimeline
            key={wanted}
            goal={goal}
            steps={ofPeriod(paces, only)}
            zone={zone}
            isReading={walk.is === 'reading'}
            isLookedAt={isLookedAt}
            onLook={onLook}
          />
        </section>
        <div>
          <h3>{words.table}</h3>
          <StepTable goal={goal} rows={rows} zone={zone} isLookedAt={isLookedAt} onLook={onLook} />
          {walk.many > newest.length && (
            <p className={explained.note}>{words.capped(newest.length, walk.many)}</p>
          )}
        </div>
      </div>
    </div>
  );
}

function Reading({ walk }: { walk: ReturnType<typeof useWalk> }) {
  if (walk.is === 'reading') {
    return (
      <p className={explained.busy}>
        <Loader size="xs" /> {words.busy(walk.many)}
        <Button size="compact-xs" variant="subtle" onClick={walk.stop}>
          {words.stop}
        </Button>
      </p>
    );
  }
  return (
    <p className={explained.busy}>
      {walk.is === 'stopped' ? words.stopped(walk.many) : words.all(walk.many)}
      <Button size="compact-xs" variant="subtle" onClick={walk.again}>
        {walk.is === 'stopped' ? words.readOn : words.refresh}
      </Button>
    </p>
  );
}

function StepTable({
  goal,
  rows,
  zone,
  isLookedAt,
  onLook,
}: {
  goal: Goal;
  rows: HistoryStep[];
  zone: string;
  isLookedAt: (step: HistoryStep) => boolean;
  onLook: (step: HistoryStep) => void;
}) {
  const say = (decimal: string) => amount(decimal, goal.currency);
  const moved = ({ amount: money, units }: HistoryStep) => {
    const by = goal.metric === 'revenue' ? money : units === null ? null : `${units}`;
    return by === null || isZero(by) ? '' : (by.startsWith('-') ? '' : '+') + say(by);
  };
  const { paces } = texts.goal;
  return (
    <LongTable
      label={words.table}
      columns={[
        { name: words.when },
        { name: words.cause },
        { name: words.moved, isNumber: true },
        { name: words.actual, isNumber: true },
        { name: words.pace },
        { name: words.who },
        { name: words.position, isNumber: true },
      ]}
      rows={rows}
      keyOf={({ position, periodStart, recordedAt, cause }) =>
        `${position} ${periodStart} ${recordedAt} ${cause}`
      }
      isChosen={isLookedAt}
      cells={(step) => [
        <button
          key="look"
          type="button"
          className={classes.look}
          title={words.look}
          aria-pressed={isLookedAt(step)}
          onClick={() => onLook(step)}
        >
          {sayMoment(step.recordedAt, zone)}
        </button>,
        <span key="cause">
          {texts.audit.cause(step.cause)}
          {step.orderId && <small className={classes.order}> {step.orderId}</small>}
        </span>,
        moved(step),
        step.actualBefore === step.actualAfter
          ? say(step.actualAfter)
          : words.becomes(say(step.actualBefore), say(step.actualAfter)),
        step.paceBefore === step.paceAfter || !step.paceBefore || !step.paceAfter
          ? step.paceAfter && paces[step.paceAfter]
          : words.becomes(paces[step.paceBefore], paces[step.paceAfter]),
        step.actor ?? '',
        count(step.position),
      ]}
    />
  );
}
