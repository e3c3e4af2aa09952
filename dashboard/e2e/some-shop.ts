/** A shop with a past, for pictures: the same one each time, but for the day on which it is made. */
const PRODUCTS = [
  ['Linen bench', 129.0],
  ['Oak shelf', 84.5],
  ['Wool throw', 62.0],
  ['Brass lamp', 95.0],
  ['Clay bowl', 24.9],
  ['Silk scarf', 38.0],
  ['Walnut chopping board', 41.5],
  ['Beeswax candles', 12.75],
  ['Hand-thrown mug', 18.0],
  ['Waxed canvas apron', 56.0],
] as const;
const PLACES = [
  ['Leeds', 'GB'],
  ['Bristol', 'GB'],
  ['Edinburgh', 'GB'],
  ['Dublin', 'IE'],
  ['Utrecht', 'NL'],
  ['Lyon', 'FR'],
  ['London', 'GB'],
  ['København', 'DK'],
] as const;
const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Karachi',
];
const DAY = 86_400_000;
const HOUR = DAY / 24;

/** Where it is afternoon now, so that a day to be shown has a past of its own. */
export function anAfternoon(now: number): string {
  const hour = (zone: string) =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric' }).format(now));
  const away = (zone: string) => Math.abs(hour(zone) - 15.5);
  return [...ZONES].sort((a, b) => away(a) - away(b))[0] as string;
}

/** Orders of so many days until now, oldest first, more by day than by night and at weekends. */
export function ordersUntil(now: number, zone: string, days: number, aDay: number): object[] {
  const random = seeded(7);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const orders: object[] = [];
  for (let at = now - days * DAY; at < now - 40_000; at += (HOUR / aDay) * (8 + 16 * random())) {
    const [weekday = '', hour = ''] = clock.format(at).split(/,? /);
    const busy = 0.12 + 0.88 * Math.max(0, Math.sin(((Number(hour) - 6) * Math.PI) / 18));
    const weekend = weekday === 'Sat' || weekday === 'Sun' ? 1 : 0.72;
    const growth = 0.75 + (0.25 * (at - now + days * DAY)) / (days * DAY);
    if (random() < busy * weekend * growth) {
      orders.push(order(`A-${10_000 + orders.length}`, at, random));
    }
  }
  return orders;
}

function order(orderId: string, at: number, random: () => number): object {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const [city, country] = pick(PLACES);
  return {
    type: 'PlaceOrder',
    orderId,
    placedAt: new Date(at).toISOString(),
    currency: 'GBP',
    lines: Array.from({ length: 1 + Math.floor(random() * 2.2) }, () => {
      const [name, price] = pick(PRODUCTS);
      return {
        sku: name.slice(0, 3).toUpperCase(),
        name,
        quantity: 1 + Math.floor(random() * 1.6),
        unitPrice: price.toFixed(2),
      };
    }),
    shipping: '4.90',
    shipTo: { city, country },
    channel: 'online',
  };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
