import { Skeleton } from '@mantine/core';
import { useCallback } from 'react';
import type { Bucket, Store } from '../../api/types';
import { count, day, money } from '../../text/format';
import { texts } from '../../text/texts';
import { Fact } from '../../ui/Fact';
import { RollingNumber } from '../../ui/RollingNumber';
import classes from './Today.module.css';
import { DAYS, useDays } from './use-days';

const WEEK = 7;

/** How today goes, and how the days before it went. */
export function Today({ store }: { store: Store }) {
  const { storeId, timeZone, currency } = store;
  const days = useDays(storeId, timeZone);
  const show = useCallback((decimal: string) => money(decimal, currency), [currency]);
  const today = days?.at(-1);
  if (!days || !today) {
    return <Skeleton height={148} radius="lg" />;
  }
  const yesterday = days.at(-2);
  const lastWeek = days.at(-1 - WEEK);
  return (
    <section className={classes.today} aria-label={texts.sales.today}>
      <div className={classes.main}>
        <p className={classes.label}>{texts.sales.today}</p>
        <p className={classes.figure} data-testid="net-today">
          <RollingNumber decimal={today.net.processed} show={show} />
        </p>
        <p className={classes.beside}>
          {yesterday && (
            <span>
              {texts.sales.yesterday} <b>{show(yesterday.net.processed)}</b>
            </span>
          )}
          {lastWeek && (
            <span>
              {texts.sales.lastWeek(weekday(lastWeek.start))} <b>{show(lastWeek.net.processed)}</b>
            </span>
          )}
        </p>
      </div>
      <dl className={classes.facts}>
        <Fact name={texts.sales.orders} value={count(today.orders)} />
        <Fact name={texts.sales.units} value={count(today.netUnits.processed)} />
        <Fact name={texts.sales.average} value={show(average(today))} />
      </dl>
      <Bars days={days} show={show} />
    </section>
  );
}

function Bars({ days, show }: { days: Bucket[]; show: (decimal: string) => string }) {
  // How high a bar is drawn needs no pennies; what is written is exact.
  const heights = days.map(({ net }) => Math.max(0, Number(net.processed)));
  const highest = Math.max(...heights, 1);
  return (
    <figure className={classes.chart}>
      <figcaption>{texts.sales.days(DAYS)}</figcaption>
      <ol className={classes.bars}>
        {days.map(({ start, net }, i) => (
          <li key={start} title={texts.sales.dayTitle(day(start, true), show(net.processed))}>
            <span style={{ height: `${Math.max(2, (100 * (heights[i] ?? 0)) / highest)}%` }} />
            <span className={classes.unseen}>
              {texts.sales.dayTitle(day(start, true), show(net.processed))}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Gross for each order, half up; exact in minor units. */
function average({ gross, orders }: Bucket): string {
  if (orders === 0) {
    return gross;
  }
  const places = gross.split('.')[1]?.length ?? 0;
  const minor = BigInt(gross.replace('.', ''));
  const each = (2n * minor + BigInt(orders)) / (2n * BigInt(orders));
  const digits = `${each}`.padStart(places + 1, '0');
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}

function weekday(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(undefined, {
    weekday: 'long',
    timeZone: 'UTC',
  });
}
