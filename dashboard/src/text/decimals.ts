/** Decimal strings as whole numbers of their smallest unit, so that nothing is lost on the way. */
const whole = (text: string, places: number) => {
  const [units = '0', part = ''] = text.split('.');
  return BigInt(units + part.padEnd(places, '0'));
};
const placesOf = (text: string) => text.split('.')[1]?.length ?? 0;

function text(value: bigint, places: number): string {
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  const shown = places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return value < 0n ? `-${shown}` : shown;
}

/** a + b of decimal strings, exactly, with as many decimals as the longer has. */
export function plus(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b));
  return text(whole(a, places) + whole(b, places), places);
}

/** a − b of decimal strings, exactly, with as many decimals as the longer has. */
export function minus(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b));
  return text(whole(a, places) - whole(b, places), places);
}

/** Whether a decimal string is nothing. */
export function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}
