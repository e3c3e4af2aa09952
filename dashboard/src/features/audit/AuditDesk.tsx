import { Alert, Button, NativeSelect, Skeleton, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { HistoryStep } from '../../api/audit-types';
import { Problem } from '../../api/http';
import type { Entry, Goal, Store } from '../../api/types';
import { soon } from '../../text/format';
import { nameOf } from '../../text/of-goals';
import { texts } from '../../text/texts';
import classes from './AuditDesk.module.css';
import { Chain } from './Chain';
import { Explanation, type Side } from './Explanation';
import { GoalBeside } from './GoalBeside';
import { History } from './History';
import { TickerBeside } from './TickerBeside';
import { TimeTravel } from './TimeTravel';
import { useAllGoals, useGoalNow, useGoalThen, useTickerThen } from './use-beside';
import { useTravel } from './use-travel';
import { Verify } from './Verify';

const words = texts.audit;

/** What the live link keeps of the present. */
export interface Present {
  goals: Goal[] | undefined;
  entries: Entry[];
  headSeq: number;
}

/** A store's past beside its present, what every figure is made of, and the proof that it is so. */
export function AuditDesk({ store, present }: { store: Store; present: Present }) {
  const { storeId, timeZone: zone } = store;
  const goals = useAllGoals(storeId, present.goals);
  const travel = useTravel(store, goals);
  const { goal, asked, moment } = travel;
  const then = useGoalThen(storeId, travel.isReady ? (goal?.goalId ?? null) : null, asked);
  const ticker = useTickerThen(storeId, asked, travel.isReady);
  const periodStart = then.data?.progress?.periodStart ?? null;
  const now = useGoalNow(goal, periodStart);
  const [side, setSide] = useState<Side>('then');
  if (!goals) {
    return <Skeleton height={480} radius="lg" />;
  }
  const look = ({ recordedAt, position }: HistoryStep) => {
    travel.setKnown('then');
    travel.move(Date.parse(recordedAt), position);
  };
  return (
    <div className={classes.desk}>
      <TimeTravel
        zone={zone}
        from={travel.from}
        to={travel.to}
        moment={moment}
        isOpening={travel.from === Date.parse(store.openedAt)}
        onMove={travel.move}
        onKnown={travel.setKnown}
      />
      <div className={classes.beside}>
        <Card
          title={words.beside.title}
          tool={
            goals.length > 0 && (
              <NativeSelect
                aria-label={words.goal}
                value={goal?.goalId ?? ''}
                onChange={(event) => travel.setGoal(event.currentTarget.value)}
                data={goals.map((each) => ({
                  value: each.goalId,
                  label: each.status === 'retired' ? words.retired(nameOf(each)) : nameOf(each),
                }))}
              />
            )
          }
        >
          {!goal && <p className={classes.note}>{words.noGoals}</p>}
          {goal && then.error && (
            <NotThen
              failure={then.error}
              goal={goal}
              zone={zone}
              onSetting={() => travel.move(Date.parse(goal.setAt))}
              onKnownToday={() => travel.setKnown('now')}
            />
          )}
          {goal && !then.error && !then.data && <Skeleton height={480} radius="md" />}
          {goal && !then.error && then.data && (
            <GoalBeside
              then={then.data}
              now={now.data}
              failure={now.error}
              isAsking={then.isPlaceholderData}
            />
          )}
        </Card>
        <Card title={words.ticker.title}>
          {ticker.error && <p className={classes.note}>{tickerWords(ticker.error)}</p>}
          {!ticker.error && !ticker.data && <Skeleton height={480} radius="md" />}
          {!ticker.error && ticker.data && (
            <TickerBeside
              then={ticker.data}
              now={present.entries}
              nowHeadSeq={present.headSeq}
              asOf={asked.asOf}
              known={asked.known}
              zone={zone}
              isAsking={ticker.isPlaceholderData}
            />
          )}
        </Card>
      </div>
      {goal && (
        <section className={classes.card}>
          <Tabs defaultValue="explain" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="explain">{words.explain.title}</Tabs.Tab>
              <Tabs.Tab value="history">{words.history.title}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="explain">
              {then.isPending && <Skeleton height={240} radius="md" />}
              {then.error && <p className={classes.note}>{words.beside.notYet}</p>}
              {then.data && !then.error && !periodStart && (
                <p className={classes.note}>{words.beside.noPeriod}</p>
              )}
              {!then.error && periodStart && (
                <Explanation
                  goal={goal}
                  moment={asked}
                  side={side}
                  onSide={setSide}
                  periodStart={periodStart}
                  zone={zone}
                />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <History
                goal={goal}
                moment={moment}
                periodStart={periodStart}
                zone={zone}
                onLook={look}
              />
            </Tabs.Panel>
          </Tabs>
        </section>
      )}
      <div className={classes.proofs}>
        <Card title={words.verify.title}>
          <Verify storeId={storeId} zone={zone} />
        </Card>
        <Card title={words.chain.title}>
          <Chain storeId={storeId} zone={zone} />
        </Card>
      </div>
    </div>
  );
}

function Card({ title, tool, children }: { title: string; tool?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {tool}
      </header>
      {children}
    </section>
  );
}

/** Why there is no goal at that moment, and where there is. */
function NotThen({
  failure,
  goal,
  zone,
  onSetting,
  onKnownToday,
}: {
  failure: Error;
  goal: Goal;
  zone: string;
  onSetting: () => void;
  onKnownToday: () => void;
}) {
  if (!(failure instanceof Problem) || failure.status !== 404) {
    return <Alert color="red">{failure.message}</Alert>;
  }
  return (
    <div className={classes.notYet}>
      <p>
        <b>{words.beside.notYet}</b> {words.beside.notYetHint(soon(goal.setAt, zone))}
      </p>
      <p>
        <Button size="compact-sm" variant="default" onClick={onSetting}>
          {words.beside.toSetting}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onKnownToday}>
          {words.beside.asKnownToday}
        </Button>
      </p>
    </div>
  );
}

function tickerWords(failure: Error): string {
  return failure instanceof Problem && failure.status === 404
    ? words.ticker.notOpen
    : failure.message;
}
