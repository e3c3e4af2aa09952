import { Drawer, Skeleton } from '@mantine/core';
import { useState } from 'react';
import type { Goal } from '../../api/types';
import { useNow } from '../../live/use-now';
import { days, share } from '../../text/format';
import { texts } from '../../text/texts';
import { PaceIcon } from '../../ui/icons';
import tones from '../../ui/tones.module.css';
import { useReturnFocus } from '../../ui/use-return-focus';
import goalClasses from './Goal.module.css';
import { GoalBar } from './GoalBar';
import { GoalChart } from './GoalChart';
import classes from './GoalDetails.module.css';
import { PastPeriods } from './PastPeriods';
import { paceNow } from './pace-now';
import { useFreshDetails, useGoalOf, useSeries } from './use-details';
import { landing, nameOf, sentence, worth } from './words';

/** How a goal goes and went: its chart, and what came of its periods. */
export function GoalDetails({
  goal,
  zone,
  onClose,
}: {
  goal: Goal;
  zone: string;
  onClose: () => void;
}) {
  const [date, setDate] = useState<string | null>(null);
  useFreshDetails(goal);
  useReturnFocus();
  const running = goal.progress?.periodStart ?? null;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="46rem"
      title={nameOf(goal)}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={classes.details}>
        <Period goal={goal} date={date} zone={zone} />
        <PastPeriods
          goal={goal}
          zone={zone}
          chosen={date ?? running}
          onChoose={(start) => setDate(start === running ? null : start)}
        />
      </div>
    </Drawer>
  );
}

function Period({ goal, date, zone }: { goal: Goal; date: string | null; zone: string }) {
  const now = useNow();
  const shown = useGoalOf(goal, date);
  const series = useSeries(goal, date);
  if (!shown || !series) {
    return <Skeleton height={452} radius="lg" />;
  }
  const { progress } = shown;
  if (!progress) {
    return <p>{texts.goal.noDays}</p>;
  }
  const pace = paceNow(progress, now);
  const isOver = pace === 'missed' || pace === 'achieved';
  return (
    <section className={`${tones.tones} ${classes.period}`} data-pace={pace}>
      <header className={goalClasses.head}>
        <h3 className={goalClasses.title}>{days(progress.periodStart, progress.periodEnd)}</h3>
        <span className={goalClasses.pace}>
          <PaceIcon pace={pace} size={14} />
          {texts.goal.paces[pace]}
        </span>
      </header>
      <p className={goalClasses.figures}>
        <strong>{worth(progress.actual, goal)}</strong>
        <span>{texts.goal.of(worth(progress.target, goal, false))}</span>
        <span className={goalClasses.percent}>{share(progress.attainment)}</span>
      </p>
      <GoalBar
        attainment={progress.attainment}
        elapsed={progress.elapsed}
        hasMark={!isOver && pace !== 'upcoming'}
      />
      <p className={goalClasses.say}>{sentence(shown, progress, pace, zone)}</p>
      <p className={goalClasses.lands}>
        {landing(shown, progress, pace) ?? texts.goal.details.orders(progress.orders)}
      </p>
      <div className={classes.chart}>
        <GoalChart goal={shown} progress={progress} series={series} zone={zone} />
      </div>
    </section>
  );
}
