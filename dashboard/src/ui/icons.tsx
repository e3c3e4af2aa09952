import type { Kind, Outcome, Pace } from '../api/types';

/** Line icons of 16 units; decoration only, the words beside them speak. */
function Icon({ d, size = 16 }: { d: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}

const PACES: Record<Pace, string> = {
  upcoming: 'M3 4.5h10v8.5H3zM3 7h10M5.5 3v2.5M10.5 3v2.5',
  too_early: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3l2 1.5',
  ahead: 'M2.5 11.5l4-4 2.5 2.5 4.5-5M9.5 5h4v4',
  on_pace: 'M3 8.5l3.2 3.2L13 5',
  behind: 'M2.5 4.5l4 4L9 6l4.5 5M9.5 11h4V7',
  achieved: 'M4 2.5v11M4 3h8.5l-2 3 2 3H4',
  missed: 'M4 4l8 8M12 4l-8 8',
};
const OUTCOMES: Record<Outcome, string> = {
  achieved: PACES.achieved,
  missed: PACES.missed,
  running: PACES.too_early,
  upcoming: PACES.upcoming,
  retired: 'M3 8h10',
};
const KINDS: Record<Kind, string> = {
  sale: 'M8 13V3M4 7l4-4 4 4',
  refund: 'M6.5 3L3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  cancellation: 'M4 4l8 8M12 4l-8 8',
  retraction: 'M3 8h10',
};
const ACTIONS = {
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8z',
  plus: 'M8 3v10M3 8h10',
  dots: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  up: 'M8 13V3M4 7l4-4 4 4',
  layers: 'M8 2.5L14 6 8 9.5 2 6zM2.5 9.5L8 12.8l5.5-3.3',
  screen: 'M2 3h12v8H2zM5.5 14h5M8 11v3',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.3a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4',
  down: 'M8 3v10M4 9l4 4 4-4',
  check: 'M3 8.5l3.2 3.2L13 5',
  differs: 'M3 6h10M3 10h10M10.5 3l-5 10',
  late: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3l2 1.5',
  save: 'M8 2.5v7.5M4.5 7L8 10.5 11.5 7M3 13.5h10',
  cross: 'M4 4l8 8M12 4l-8 8',
  forward: 'M6 3.5L10.5 8 6 12.5',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.01',
} as const;

export const PaceIcon = ({ pace, size }: { pace: Pace; size?: number }) => (
  <Icon d={PACES[pace]} {...(size && { size })} />
);
export const OutcomeIcon = ({ outcome }: { outcome: Outcome }) => (
  <Icon d={OUTCOMES[outcome]} size={14} />
);
export const KindIcon = ({ kind }: { kind: Kind }) => <Icon d={KINDS[kind]} size={11} />;
export const Glyph = ({ of, size }: { of: keyof typeof ACTIONS; size?: number }) => (
  <Icon d={ACTIONS[of]} {...(size && { size })} />
);
