import { element } from './elements.js';
import { amount, count, day, share, when } from './words.js';

const PACES = {
  upcoming: 'upcoming',
  achieved: 'achieved',
  missed: 'missed',
  too_early: 'too early to say',
  ahead: 'ahead',
  on_pace: 'on pace',
  behind: 'behind',
};
const PERIODS = { daily: 'Today', weekly: 'This week', monthly: 'This month' };
const METRICS = { revenue: 'revenue', units_sold: 'units sold' };

/** The cards of a store's goals. A goal's newest state wins, in whatever order states arrive. */
export class Goals {
  #cards;
  #empty;
  #known = new Map();

  constructor(cards, empty) {
    this.#cards = cards;
    this.#empty = empty;
  }

  clear() {
    this.#known.clear();
    this.#cards.replaceChildren();
    this.#empty.hidden = true;
  }

  /** All active goals at a moment; a goal that is not among them is active no more. */
  all(goals) {
    const ids = new Set(goals.map((goal) => goal.goalId));
    for (const id of [...this.#known.keys()]) {
      if (!ids.has(id)) {
        this.#known.delete(id);
      }
    }
    goals.forEach((goal) => this.#take(goal));
    this.#draw();
  }

  one(goal) {
    this.#take(goal);
    this.#draw();
  }

  #take(goal) {
    const known = this.#known.get(goal.goalId);
    if (!known || !isOlder(goal, known)) {
      this.#known.set(goal.goalId, goal);
    }
  }

  #draw() {
    const active = [...this.#known.values()]
      .filter((goal) => goal.status === 'active')
      .sort((a, b) => turn(a) - turn(b) || end(a) - end(b));
    this.#cards.replaceChildren(...active.map(card));
    this.#empty.hidden = active.length > 0;
  }
}

/** What runs comes first, then what is to come, then what is over. */
function turn({ progress }) {
  if (!progress || end({ progress }) <= Date.parse(progress.asOf)) {
    return 2;
  }
  return progress.pace === 'upcoming' ? 1 : 0;
}

function end({ progress }) {
  return Date.parse(progress?.endsAt ?? 0);
}

function isOlder(goal, than) {
  const order = [
    goal.revision - than.revision,
    (goal.progress?.position ?? 0) - (than.progress?.position ?? 0),
    Date.parse(goal.progress?.asOf ?? 0) - Date.parse(than.progress?.asOf ?? 0),
  ];
  return (order.find((difference) => difference !== 0) ?? 0) < 0;
}

function card(goal) {
  const { metric, currency, progress } = goal;
  if (!progress) {
    // A goal of days that its store's calendar skips whole.
    return element('article', 'goal', element('h3', '', title(goal)));
  }
  const show = (decimal) => amount(decimal, metric, currency);
  const unit = metric === 'revenue' ? '' : ' units';
  const rate = progress.requiredRunRate;
  const facts = element(
    'dl',
    'facts',
    ...fact('expected by now', show(progress.expected)),
    ...fact('projected', show(progress.projected)),
    ...fact('still needed', rate ? `${show(rate.value)} per ${rate.per}` : '–'),
    ...fact('orders', count(progress.orders)),
  );
  return element(
    'article',
    `goal ${progress.pace}`,
    element(
      'header',
      '',
      element('h3', '', title(goal)),
      element('span', 'pace', PACES[progress.pace]),
    ),
    element(
      'p',
      'figures',
      element('strong', '', show(progress.actual)),
      `of ${show(progress.target)}${unit}`,
      element('span', 'percent', share(progress.attainment)),
    ),
    bar(progress),
    element(
      'p',
      'span',
      element('span', '', span(progress)),
      progress.nextPaceAt &&
        element('span', '', `${PACES[progress.nextPace]} from ${when(progress.nextPaceAt)}`),
    ),
    facts,
  );
}

function title(goal) {
  return (
    goal.label ??
    (goal.period === 'custom' ? goal.goalId : `${PERIODS[goal.period]}: ${METRICS[goal.metric]}`)
  );
}

function bar(progress) {
  const reached = clip(progress.attainment);
  const fill = element('span', 'fill');
  fill.style.inlineSize = reached;
  const marker = element('span', 'marker');
  marker.style.insetInlineStart = clip(progress.elapsed);
  marker.title = `${share(progress.elapsed)} expected by now`;
  const made = element('div', 'bar', fill, marker);
  made.role = 'progressbar';
  made.ariaLabel = 'attainment';
  made.ariaValueMin = '0';
  made.ariaValueMax = '100';
  made.ariaValueNow = String(parseFloat(reached));
  made.ariaValueText = `${share(progress.attainment)}, ${share(progress.elapsed)} expected by now`;
  return made;
}

function clip(ratio) {
  return `${Math.min(100, Math.max(0, 100 * Number(ratio)))}%`;
}

function span(progress) {
  return progress.periodStart === progress.periodEnd
    ? day(progress.periodStart)
    : `${day(progress.periodStart)} – ${day(progress.periodEnd)}`;
}

function fact(name, value) {
  return [element('dt', '', name), element('dd', '', value)];
}
