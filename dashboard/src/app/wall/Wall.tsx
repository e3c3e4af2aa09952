import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Goal, Store } from '../../api/types';
import { inTurn } from '../../features/goal/goal-order';
import { paceNow } from '../../features/goal/pace-now';
import { useGoals } from '../../features/goal/use-goals';
import { nameOf, sentence, worth } from '../../features/goal/words';
import { useDays } from '../../features/sales/use-days';
import { ParkedBanner } from '../../features/store/ParkedBanner';
import { useStore } from '../../features/store/use-stores';
import { useTicker } from '../../features/ticker/use-ticker';
import { useNow } from '../../live/use-now';
import { ago, count, money, place, share } from '../../text/format';
import { texts } from '../../text/texts';
import { PaceIcon } from '../../ui/icons';
import { Picture } from '../../ui/Picture';
import { LiveBadge } from '../LiveBadge';
import type { PageProps } from '../pages';
import classes from './Wall.module.css';

const GOALS = 3;
const SALES = 6;

/** What hangs on a wall: figures that are read at five metres. */
export function Wall({ storeId }: PageProps) {
  const store = useStore(storeId);
  const [isHidden, setHidden] = useLocalStorage({
    key: 'paceline.wall.hide-amounts',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (!store) {
    return null;
  }
  return (
    <main className={classes.wall}>
      <header className={classes.head}>
        <h1>{store.name}</h1>
        <LiveBadge />
        <nav className={classes.actions}>
          <Button variant="default" radius="xl" onClick={() => setHidden(!isHidden)}>
            {isHidden ? texts.wall.show : texts.wall.hide}
          </Button>
          <Button
            variant="default"
            radius="xl"
            onClick={() => document.documentElement.requestFullscreen().catch(() => {})}
          >
            {texts.wall.fullscreen}
          </Button>
          <Button variant="default" radius="xl" component="a" href={`/?store=${storeId}`}>
            {texts.wall.leave}
          </Button>
        </nav>
      </header>
      <ParkedBanner storeId={storeId} />
      <Figures store={store} isHidden={isHidden} />
      <WallGoals store={store} isHidden={isHidden} />
      <LastSales store={store} isHidden={isHidden} />
    </main>
  );
}

interface Shown {
  store: Store;
  isHidden: boolean;
}

function Figures({ store, isHidden }: Shown) {
  const today = useDays(store.storeId, store.timeZone)?.at(-1);
  if (!today) {
    return null;
  }
  return (
    <section className={classes.figures} aria-label={texts.sales.today}>
      <div className={classes.big}>
        <p>{texts.sales.today}</p>
        <strong>
          {isHidden ? texts.wall.hidden : money(today.net.processed, store.currency, false)}
        </strong>
      </div>
      <div className={classes.beside}>
        <p>{texts.sales.orders}</p>
        <strong>{count(today.orders)}</strong>
      </div>
      <div className={classes.beside}>
        <p>{texts.sales.units}</p>
        <strong>{count(today.netUnits.processed)}</strong>
      </div>
    </section>
  );
}

function WallGoals({ store, isHidden }: Shown) {
  const goals = useGoals(store.storeId);
  return (
    <section className={classes.goals} aria-label={texts.goal.title}>
      {inTurn(goals ?? [])
        .slice(0, GOALS)
        .map((goal) => (
          <WallGoal key={goal.goalId} goal={goal} zone={store.timeZone} isHidden={isHidden} />
        ))}
    </section>
  );
}

function WallGoal({ goal, zone, isHidden }: { goal: Goal; zone: string; isHidden: boolean }) {
  const now = useNow();
  const { progress } = goal;
  if (!progress) {
    return null;
  }
  const pace = paceNow(progress, now);
  const reached = Math.min(100, Math.max(0, 100 * Number(progress.attainment)));
  return (
    <article className={classes.goal} data-pace={pace} aria-label={nameOf(goal)}>
      <h2>{nameOf(goal)}</h2>
      <p className={classes.pace}>
        <PaceIcon pace={pace} size={36} />
        {texts.goal.paces[pace]}
      </p>
      <p className={classes.percent}>{share(progress.attainment)}</p>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${reached}%` }} />
        {pace !== 'achieved' && pace !== 'missed' && pace !== 'upcoming' && (
          <i style={{ left: `${Math.min(100, 100 * Number(progress.elapsed))}%` }} />
        )}
      </div>
      {(!isHidden || !goal.currency) && (
        <>
          <p className={classes.amounts}>
            {worth(progress.actual, goal, false)}{' '}
            {texts.goal.of(worth(progress.target, goal, false))}
          </p>
          <p className={classes.say}>{sentence(goal, progress, pace, zone)}</p>
        </>
      )}
    </article>
  );
}

function LastSales({ store, isHidden }: Shown) {
  const ticker = useTicker(store.storeId);
  const now = useNow();
  const last = (ticker?.entries ?? [])
    .filter(({ kind, late }) => kind === 'sale' && !late)
    .slice(0, SALES);
  return (
    <section className={classes.sales} aria-label={texts.ticker.title}>
      {last.map((entry) => (
        <div key={entry.seq} className={classes.sale}>
          <Picture name={entry.product.name} imageUrl={entry.product.imageUrl} />
          <span className={classes.what}>
            <b>{entry.product.name}</b>
            <span>
              {[ago(entry.at, now), entry.location?.city ?? place(entry.location)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {!isHidden && <strong>{money(entry.value, entry.currency)}</strong>}
        </div>
      ))}
    </section>
  );
}
