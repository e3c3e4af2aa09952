const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offset(at: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const whole = Math.floor(at / 1_000) * 1_000;
  const part = Object.fromEntries(
    clock.formatToParts(whole).map(({ type, value }) => [type, value]),
  );
  const shown = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return shown - whole;
}

/** What the clocks of a zone show, as a field for date and time has it: 2026-11-01T10:00:00. */
export function toLocal(at: number, zone: string): string {
  return new Date(at + offset(at, zone)).toISOString().slice(0, 19);
}

/**
 * The instant at which the clocks of a zone show that: the first of two, where they are put back;
 * where they are put forward and never show it, as if they had not been yet. Nothing for what is no
 * date and time.
 */
export function fromLocal(local: string, zone: string): number | null {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) {
    return null;
  }
  const possible = [shown - DAY, shown + DAY].map((near) => shown - offset(near, zone));
  const right = possible.filter((at) => at + offset(at, zone) === shown);
  return right.length > 0 ? Math.min(...right) : Math.max(...possible);
}
