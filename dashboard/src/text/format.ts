/** Amounts, places and times in the reader's language; days and hours in the store's zone. */
const currencies = new Map<string, Intl.NumberFormat>();
const whole = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'narrow' });
const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' });
const clocks = new Map<string, Intl.DateTimeFormat>();
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;
const FOREVER = 30;

/** A decimal string stays exact on its way: the formatter takes it as it is. */
export function money(decimal: string, currency: string, pennies = true): string {
  const key = currency + pennies;
  let format = currencies.get(key);
  if (!format) {
    format = new Intl.NumberFormat(undefined, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(pennies ? {} : { maximumFractionDigits: 0 }),
    });
    currencies.set(key, format);
  }
  return format.format(decimal as `${number}`);
}

/** An amount of a goal: money where there is a currency, else a number. */
export function amount(decimal: string, currency: string | null, pennies = true): string {
  return currency ? money(decimal, currency, pennies) : whole.format(decimal as `${number}`);
}

export function share(decimal: string): string {
  return percent.format(decimal as `${number}`);
}

export function count(number: number): string {
  return whole.format(number);
}

export function ago(instant: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(instant));
  const [unit, length] = UNITS.find(([, size]) => passed >= size) ?? UNITS[3];
  const many = Math.floor(passed / length);
  return unit === 'day' && many > FOREVER
    ? zoned('day', undefined, { day: 'numeric', month: 'short', year: 'numeric' }, instant)
    : relative.format(-many, unit);
}

/** Day and time to the second. */
export function moment(instant: string, zone: string): string {
  return zoned('moment', zone, { dateStyle: 'medium', timeStyle: 'medium' }, instant);
}

/** Weekday, day and time to the minute. */
export function soon(instant: string, zone: string): string {
  return zoned(
    'soon',
    zone,
    { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    instant,
  );
}

/** Hours and minutes as the reader's own clock shows them. */
export function clockTime(millis: number): string {
  return zoned('clock', undefined, { hour: '2-digit', minute: '2-digit' }, millis);
}

function zoned(
  name: string,
  zone: string | undefined,
  options: Intl.DateTimeFormatOptions,
  instant: string | number,
): string {
  const key = `${name} ${zone}`;
  let format = clocks.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(undefined, { ...options, ...(zone && { timeZone: zone }) });
    clocks.set(key, format);
  }
  return format.format(new Date(instant));
}

export function place(
  location: {
    city: string | null;
    region: string | null;
    country: string | null;
  } | null,
): string {
  if (!location) {
    return '';
  }
  const country = location.country ? regions.of(location.country) : null;
  return [location.city, location.region, country].filter(Boolean).join(', ');
}

/** A local date such as 2026-11-01. */
export function day(date: string, weekday = false): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(weekday && { weekday: 'short' }),
  });
}

/** Local dates from first to last, with their year where it is not the present one. */
export function days(first: string, last: string): string {
  const [from, to] = [first, last].map((date) => new Date(`${date}T00:00:00Z`)) as [Date, Date];
  const isFar = [from, to].some((date) => date.getUTCFullYear() !== new Date().getFullYear());
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(first === last && { weekday: 'short' }),
    ...(isFar && { year: 'numeric' }),
  }).formatRange(from, to);
}

/** What stands below an axis whose times are so many milliseconds apart. */
export function axisTime(at: number, step: number, zone: string): string {
  // A day that begins an hour off, where clocks change, still is that day.
  return step < 86_400_000
    ? zoned('axis-hour', zone, { hour: '2-digit', minute: '2-digit' }, at)
    : zoned('axis-day', zone, { day: 'numeric', month: 'short' }, at + 43_200_000);
}

/** An amount in as few letters as say it. */
export function brief(value: number, currency: string | null): string {
  return new Intl.NumberFormat(undefined, {
    notation: 'compact',
    maximumFractionDigits: 1,
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  }).format(value);
}

/** The local date that a zone's clocks show at an instant. */
export function dateIn(zone: string, millis: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(millis);
}

/** So many days later, of local dates. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
