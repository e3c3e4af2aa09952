import { Button, Skeleton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../api/sign-in';
import type { Goal, Store } from '../../api/types';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { useNotices } from '../../ui/notices';
import classes from './Goal.module.css';
import { GoalTracker } from './GoalTracker';
import { inTurn } from './goal-order';
import { fieldsOf, retireGoal, setGoal, termsOf } from './goal-terms';
import { fetchGoals, goalsKey, useGoals } from './use-goals';
import { nameOf } from './words';

const GoalForm = lazy(() => import('./GoalForm').then((module) => ({ default: module.GoalForm })));

const GoalDetails = lazy(() =>
  import('./GoalDetails').then((module) => ({ default: module.GoalDetails })),
);

/** All of a store's active goals, and what can be done to them. */
export function Goals({ store }: { store: Store }) {
  const { storeId, timeZone, currency } = store;
  const goals = useGoals(storeId);
  const cache = useQueryClient();
  const { say } = useNotices();
  const [opened, setOpened] = useState<string | null>(null);
  const details = goals?.find(({ goalId }) => goalId === opened);
  const [form, setForm] = useState<{ goal: Goal | null } | null>(null);
  const mayChange = may('goals:write');

  const refresh = async (position: string | null) =>
    cache.setQueryData(goalsKey(storeId), await fetchGoals(cache, storeId, position));

  const restore = async (goal: Goal) => {
    await refresh(await setGoal(storeId, termsOf(fieldsOf(goal), goal.goalId)));
    say({ text: texts.goal.restored(nameOf(goal)) });
  };
  const retire = async (goal: Goal) => {
    try {
      await refresh(await retireGoal(storeId, goal.goalId));
      say({
        text: texts.goal.retired(nameOf(goal)),
        action: { label: texts.goal.undo, run: () => restore(goal) },
      });
    } catch (failure) {
      say({ text: failure instanceof Error ? failure.message : texts.failed, isBad: true });
    }
  };

  return (
    <section aria-labelledby="goals-title">
      <header className={classes.bar_head}>
        <h2 id="goals-title">{texts.goal.title}</h2>
        {mayChange && (
          <Button
            size="compact-sm"
            radius="xl"
            variant="light"
            leftSection={<Glyph of="plus" size={12} />}
            onClick={() => setForm({ goal: null })}
          >
            {texts.goal.set}
          </Button>
        )}
      </header>
      {goals?.length === 0 && (
        <div className={classes.none}>
          <h3>{texts.goal.none}</h3>
          <p>{texts.goal.noneHint}</p>
        </div>
      )}
      <div className={classes.goals}>
        {goals === undefined && [0, 1].map((i) => <Skeleton key={i} height={260} radius="lg" />)}
        {inTurn(goals ?? []).map((goal) => (
          <GoalTracker
            key={goal.goalId}
            goal={goal}
            zone={timeZone}
            onRevise={mayChange ? (revised) => setForm({ goal: revised }) : undefined}
            onRetire={mayChange ? retire : undefined}
            onOpen={({ goalId }) => setOpened(goalId)}
          />
        ))}
      </div>
      <Suspense>
        {details && <GoalDetails goal={details} zone={timeZone} onClose={() => setOpened(null)} />}
      </Suspense>
      {form && (
        <Suspense>
          <GoalForm
            storeId={storeId}
            currency={currency}
            goal={form.goal}
            goals={goals ?? []}
            onClose={() => setForm(null)}
            onSaved={(position, said) => {
              setForm(null);
              say({ text: said });
              refresh(position).catch(() => {});
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
