/**
 * The server's time, as near as answers tell it. Each answer says when it was true and arrives a
 * little later, so the greatest difference of late is the nearest.
 */
const SAMPLES = 20;
const differences: number[] = [];

export function heardAt(asOf: string | undefined): void {
  const difference = asOf ? Date.parse(asOf) - Date.now() : Number.NaN;
  if (!Number.isNaN(difference)) {
    differences.push(difference);
    if (differences.length > SAMPLES) {
      differences.shift();
    }
  }
}

export function serverNow(): number {
  return Date.now() + (differences.length > 0 ? Math.max(...differences) : 0);
}
