import { Problem } from '../api/http';
import { texts } from '../text/texts';

/** A refusal laid on the fields that its pointers name; what names none is said above them. */
export function fieldErrors(
  failure: unknown,
  fields: readonly string[],
): { byField: Record<string, string>; above: string | null } {
  if (!(failure instanceof Problem)) {
    return { byField: {}, above: failure instanceof Error ? failure.message : texts.failed };
  }
  const byField: Record<string, string> = {};
  const others: string[] = [];
  for (const { pointer, detail } of failure.errors) {
    const field = pointer.split('/')[1] ?? '';
    if (fields.includes(field)) {
      byField[field] = detail;
    } else {
      others.push(detail);
    }
  }
  const isSaid = Object.keys(byField).length > 0 || others.length > 0;
  return { byField, above: others.join('; ') || (isSaid ? null : failure.message) };
}
