import type { Pace, Progress } from '../../api/types';

/** The pace that the server has named for now: its current one, or its next where that is due. */
export function paceNow({ pace, nextPace, nextPaceAt }: Progress, now: number): Pace {
  return nextPace && nextPaceAt && now >= Date.parse(nextPaceAt) ? nextPace : pace;
}

/** Whether the server's last word has run out, so that it is to be asked again. */
export function isStepDue({ nextPaceAt, endsAt, asOf }: Progress, now: number): boolean {
  const due = (instant: string | null) =>
    instant !== null && now >= Date.parse(instant) && Date.parse(asOf) < Date.parse(instant);
  return due(nextPaceAt) || due(endsAt);
}
