import type { Goal } from '../../api/types';

/** A goal's newest state wins, in whatever order states arrive. */
export function isOlder(goal: Goal, than: Goal): boolean {
  const order = [
    goal.revision - than.revision,
    (goal.progress?.position ?? 0) - (than.progress?.position ?? 0),
    Date.parse(goal.progress?.asOf ?? '1970') - Date.parse(than.progress?.asOf ?? '1970'),
  ];
  return (order.find((difference) => difference !== 0) ?? 0) < 0;
}

/** All active goals at a moment; one that is not among them is active no more. */
export function mergedAll(known: Goal[] | undefined, all: Goal[]): Goal[] {
  return all.map((goal) => {
    const before = known?.find(({ goalId }) => goalId === goal.goalId);
    return before && isOlder(goal, before) ? before : goal;
  });
}

export function mergedOne(known: Goal[], goal: Goal): Goal[] {
  const before = known.find(({ goalId }) => goalId === goal.goalId);
  if (!before) {
    return [...known, goal];
  }
  return isOlder(goal, before) ? known : known.map((one) => (one === before ? goal : one));
}

/** What runs comes first, the soonest to end before others; then what is to come, then what is over. */
export function inTurn(goals: Goal[]): Goal[] {
  return goals
    .filter(({ status }) => status === 'active')
    .sort((a, b) => turn(a) - turn(b) || end(a) - end(b) || a.goalId.localeCompare(b.goalId));
}

function turn({ progress }: Goal): number {
  if (!progress || Date.parse(progress.endsAt) <= Date.parse(progress.asOf)) {
    return 2;
  }
  return progress.pace === 'upcoming' ? 1 : 0;
}

function end({ progress }: Goal): number {
  return Date.parse(progress?.endsAt ?? '1970');
}
