import { Button, SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Kind } from '../../api/types';
import { count } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { foldLate, ofKind, type Row } from './fold-late';
import classes from './Ticker.module.css';
import { TickerItem } from './TickerItem';
import { useHeld } from './use-held';
import { useTicker } from './use-ticker';

const ENTRY_HEIGHT = 68;
const FOLD_HEIGHT = 52;
const AT_TOP = 8;
const NEAR_END = 12;
/** More than so many at once are not slid in one by one. */
const CALM = 4;

const CHOICES = (['all', 'sale', 'refund', 'cancellation', 'retraction'] as const).map((value) => ({
  value,
  label: value === 'all' ? texts.ticker.all : texts.ticker.kindsOfMany[value],
}));

/** A store's sales as they happen, newest first. Scrolling into it holds it still, as pausing does. */
export function SalesTicker({
  storeId,
  zone,
  onOpen,
}: {
  storeId: string;
  zone: string;
  onOpen: (orderId: string) => void;
}) {
  const live = useTicker(storeId);
  const { entries, fresh, isHeld, isEnd, loading, hold, release, loadOlder } = useHeld(
    storeId,
    live,
  );
  const [isPaused, setPaused] = useState(false);
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);

  const rows = useMemo(
    () => foldLate(ofKind(entries, kind), live?.lateRuns ?? [], unfolded, isEnd),
    [entries, kind, live?.lateRuns, unfolded, isEnd],
  );
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.is === 'fold' ? FOLD_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  // Rows change their places without changing their number.
  useEffect(() => list.measure(), [rows, list]);

  const isFast = useIsFast(live?.headSeq ?? 0);
  const shownRows = list.getVirtualItems();
  const lastShown = shownRows.at(-1)?.index ?? 0;
  const endsInFold = rows.at(-1)?.is === 'fold';

  useEffect(() => {
    if (isHeld && !isEnd && !endsInFold && lastShown >= rows.length - NEAR_END) {
      loadOlder().catch(() => {});
    }
  }, [isHeld, isEnd, endsInFold, lastShown, rows.length, loadOlder]);

  const scrolled = () => {
    const top = scroller.current?.scrollTop ?? 0;
    if (top > AT_TOP) {
      hold();
    } else if (!isPaused) {
      release();
    }
  };
  const newest = () => {
    setPaused(false);
    release();
    scroller.current?.scrollTo({ top: 0 });
  };
  const pause = () => {
    setPaused(true);
    hold();
  };
  const unfold = useCallback((row: Extract<Row, { is: 'fold' }>) => {
    setUnfolded((was) => {
      const next = new Set([...was].filter((seq) => seq < row.from || seq >= row.from + row.count));
      return row.unfolded ? next : next.add(row.from);
    });
  }, []);

  return (
    <section className={classes.ticker} aria-labelledby="ticker-title">
      <header className={classes.head}>
        <h2 id="ticker-title">{texts.ticker.title}</h2>
        <Button
          size="compact-sm"
          variant="default"
          radius="xl"
          leftSection={<Glyph of={isPaused ? 'play' : 'pause'} size={12} />}
          onClick={isPaused ? newest : pause}
        >
          {isPaused ? texts.ticker.resume : texts.ticker.pause}
        </Button>
      </header>
      <div className={classes.filter}>
        <SegmentedControl
          fullWidth
          size="xs"
          radius="md"
          aria-label={texts.ticker.filter}
          data={CHOICES}
          value={kind}
          onChange={(value) => setKind(value as Kind | 'all')}
        />
      </div>
      <div className={classes.stage}>
        {fresh > 0 && (
          <button
            type="button"
            className={classes.pill}
            onClick={newest}
            title={texts.ticker.freshHint}
          >
            <Glyph of="up" size={12} />
            {texts.ticker.fresh(fresh)}
          </button>
        )}
        <div
          ref={scroller}
          className={classes.scroll}
          role="log"
          aria-live={isHeld || isFast ? 'off' : 'polite'}
          aria-label={texts.ticker.log}
          tabIndex={0}
          onScroll={scrolled}
        >
          <ul className={classes.list} style={{ height: list.getTotalSize() }} data-fast={isFast}>
            {shownRows.map(({ key, index, start, size }) => {
              const row = rows[index];
              return (
                row && (
                  <li
                    key={key}
                    className={classes.row}
                    style={{ height: size, transform: `translateY(${start}px)` }}
                  >
                    {row.is === 'entry' ? (
                      <TickerItem entry={row.entry} zone={zone} onOpen={onOpen} />
                    ) : (
                      <FoldedRun row={row} onToggle={unfold} />
                    )}
                  </li>
                )
              );
            })}
          </ul>
          <p className={classes.foot}>
            {rows.length === 0
              ? entries.length > 0
                ? texts.ticker.noneOfKind
                : texts.ticker.waiting
              : isEnd && texts.ticker.end}
            {!isEnd && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={loading}
                onClick={() => loadOlder().catch(() => {})}
              >
                {texts.ticker.loadOlder}
              </Button>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}

function FoldedRun({
  row,
  onToggle,
}: {
  row: Extract<Row, { is: 'fold' }>;
  onToggle: (row: Extract<Row, { is: 'fold' }>) => void;
}) {
  return (
    <button
      type="button"
      className={classes.fold}
      aria-expanded={row.unfolded}
      onClick={() => onToggle(row)}
      data-count={count(row.count)}
    >
      <Glyph of="layers" />
      <span>{texts.ticker.folded(row.count, row.open)}</span>
      <span className={classes.unfold}>
        {row.unfolded ? texts.ticker.fold : texts.ticker.unfold}
      </span>
    </button>
  );
}

/** Whether more arrives than can be slid in gracefully. */
function useIsFast(headSeq: number): boolean {
  const last = useRef(headSeq);
  const isFast = headSeq - last.current > CALM;
  useEffect(() => {
    last.current = headSeq;
  }, [headSeq]);
  return isFast;
}
