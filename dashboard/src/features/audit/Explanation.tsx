import { Loader, SegmentedControl } from '@mantine/core';
import type { ExplainEnd, ExplainItem } from '../../api/audit-types';
import type { Goal } from '../../api/types';
import { isZero, minus } from '../../text/decimals';
import { amount, count, moment as sayMoment } from '../../text/format';
import { worth } from '../../text/of-goals';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { NOTHING, runningTotals, type Sum, withMore } from './adding-up';
import classes from './Explanation.module.css';
import { lineFiles, SaveButton } from './Files';
import { LongTable } from './LongTable';
import { type Moment, parametersOf } from './moment';
import { useWalk } from './use-walk';

const words = texts.audit.explain;
const KEPT = 20_000;
const SIDES = (['then', 'now'] as const).map((value) => ({ value, label: words.sides[value] }));

export type Side = 'then' | 'now';

interface Parts {
  sum: Sum;
  items: ExplainItem[];
}

const EMPTY: Parts = { sum: NOTHING, items: [] };

function added({ sum, items }: Parts, more: ExplainItem[]): Parts {
  const room = KEPT - items.length;
  return {
    sum: withMore(sum, more),
    items: room > 0 ? [...items, ...more.slice(0, room)] : items,
  };
}

/** Of which sales and take-backs a figure is made, and that they add up to it. */
export function Explanation({
  goal,
  moment,
  side,
  onSide,
  periodStart,
  zone,
}: {
  goal: Goal;
  moment: Moment;
  side: Side;
  onSide: (side: Side) => void;
  periodStart: string;
  zone: string;
}) {
  const which = side === 'then' ? parametersOf(moment) : `date=${periodStart}`;
  const path = `/api/${goal.storeId}/sales-goals/${encodeURIComponent(goal.goalId)}/explain?${which}`;
  const { state, many, end, is, failure } = useWalk<ExplainItem, Parts, ExplainEnd>(
    path,
    EMPTY,
    added,
  );
  const totals = runningTotals(state.items);
  const say = (decimal: string) => amount(decimal, goal.currency);
  return (
    <div className={classes.explanation}>
      <header className={classes.head}>
        <SegmentedControl
          aria-label={words.side}
          data={SIDES}
          value={side}
          onChange={(chosen) => onSide(chosen as Side)}
          radius="md"
        />
        <span className={classes.files}>
          {lineFiles(words.title, path, `${goal.storeId}-${goal.goalId}-explained`).map((file) => (
            <SaveButton key={file.name} file={file} />
          ))}
        </span>
      </header>
      {failure && (
        <p className={classes.bad} role="alert">
          {failure}
        </p>
      )}
      {is === 'reading' && (
        <p className={classes.busy}>
          <Loader size="xs" /> {words.busy(many)}
        </p>
      )}
      {end && <Equation sum={state.sum} actual={end.actual} goal={goal} />}
      {state.items.length > 0 && (
        <>
          <LongTable
            label={words.table}
            columns={[
              { name: words.at },
              { name: words.cause },
              { name: words.order },
              { name: words.amount, isNumber: true },
              { name: words.units, isNumber: true },
              { name: words.running, isNumber: true },
            ]}
            rows={state.items}
            keyOf={({ position, cause, at, counts }) => `${position} ${cause} ${at} ${counts}`}
            cells={(item, index) => [
              sayMoment(item.at, zone),
              texts.audit.cause(item.cause),
              item.orderId,
              goal.currency ? say(item.amount) : item.amount,
              count(item.units),
              say(totals[index] ?? '0'),
            ]}
          />
          {many > KEPT && <p className={classes.note}>{words.capped(KEPT, many)}</p>}
        </>
      )}
    </div>
  );
}

function Equation({ sum, actual, goal }: { sum: Sum; actual: string; goal: Goal }) {
  const isExact = isZero(minus(sum.total, actual));
  return (
    <p className={classes.equation} data-testid="adds-up">
      {sum.byCause.length === 0 && <span>{words.nothing}</span>}
      {sum.byCause.map(({ cause, many, counts }, i) => (
        <span key={cause} className={classes.part}>
          {i > 0 && <i>+</i>}
          <span>
            <b>{texts.audit.causes(cause, many)}</b>
            <small>{worth(counts, goal)}</small>
          </span>
        </span>
      ))}
      <span className={classes.part}>
        <i>=</i>
        <strong>{worth(actual, goal)}</strong>
      </span>
      <span className={classes.verdict} data-good={isExact}>
        <Glyph of={isExact ? 'check' : 'warning'} size={14} />
        {isExact ? words.exact : words.inexact(worth(sum.total, goal))}
      </span>
    </p>
  );
}
