/** Amounts, places and times in the reader's language. */
const currencies = new Map();
const whole = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const soon = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const regions = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** A decimal string such as "59.90", which stays exact on its way. */
export function money(decimal, currency) {
  let format = currencies.get(currency);
  if (!format) {
    format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
    currencies.set(currency, format);
  }
  return format.format(decimal);
}

export function amount(decimal, metric, currency) {
  if (decimal === null) {
    return '–';
  }
  return metric === 'revenue' ? money(decimal, currency) : whole.format(decimal);
}

export function share(decimal) {
  return percent.format(decimal);
}

export function count(number) {
  return whole.format(number);
}

export function ago(instant, now) {
  const passed = Math.max(0, now - Date.parse(instant));
  const [unit, length] = UNITS.find(([, size]) => passed >= size) ?? ['second', 1_000];
  return relative.format(-Math.floor(passed / length), unit);
}

export function at(instant) {
  return moment.format(Date.parse(instant));
}

export function when(instant) {
  return soon.format(Date.parse(instant));
}

export function place(location) {
  if (!location) {
    return '';
  }
  const country = location.country ? regions.of(location.country) : null;
  return [location.city, location.region, country].filter(Boolean).join(', ');
}

export function day(date) {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  });
}
