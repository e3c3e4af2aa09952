import { Button, SegmentedControl, Slider, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Known } from '../../api/audit-types';
import { serverNow } from '../../live/clock';
import { soon } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { DAY, type Moment, stepOf, within } from './moment';
import classes from './TimeTravel.module.css';
import { usePlay } from './use-play';
import { fromLocal, toLocal } from './zone-time';

const words = texts.audit.travel;
const HOUR = DAY / 24;
const WAYS = (['then', 'now'] as const).map((value) => ({ value, label: words.ways[value] }));
const JUMPS = [
  { by: -DAY, label: words.back.day },
  { by: -HOUR, label: words.back.hour },
  { by: HOUR, label: words.ahead.hour },
  { by: DAY, label: words.ahead.day },
];

/** Where in time to look, and by whose knowledge. */
export function TimeTravel({
  zone,
  from,
  to,
  moment,
  isOpening,
  onMove,
  onKnown,
}: {
  zone: string;
  from: number;
  to: number;
  moment: Moment;
  /** Whether what lies at the start is the opening of the store. */
  isOpening: boolean;
  onMove: (at: number) => void;
  onKnown: (known: Known) => void;
}) {
  const { asOf, known, position } = moment;
  const end = Math.max(to, asOf);
  const move = (at: number) => onMove(within(at, from, serverNow()));
  const { isPlaying, toggle } = usePlay(from, asOf, move);
  const hint = useId();
  const said = soon(new Date(asOf).toISOString(), zone);
  const keyed = (event: KeyboardEvent) => {
    const by = { PageUp: DAY, PageDown: -DAY }[event.key];
    if (by) {
      event.preventDefault();
      move(asOf + by);
    }
  };
  return (
    <section className={classes.travel} aria-labelledby="travel-title">
      <header className={classes.head}>
        <div>
          <h2 id="travel-title">{words.title}</h2>
          <p className={classes.said} aria-live="polite">
            {said}
            {position !== null && <span> {words.atPosition(position)}</span>}
          </p>
        </div>
        <LocalField zone={zone} from={from} asOf={asOf} onMove={onMove} />
      </header>
      <div onKeyDown={keyed}>
        <Slider
          min={from}
          max={end}
          step={stepOf(end - from)}
          value={asOf}
          onChange={move}
          label={(at) => soon(new Date(at).toISOString(), zone)}
          thumbLabel={words.slider}
          thumbValueText={said}
          thumbProps={{ 'aria-describedby': hint }}
          size="md"
        />
        <p className={classes.ends} aria-hidden="true">
          <span>
            {isOpening ? words.opened : words.firstSale} ·{' '}
            {soon(new Date(from).toISOString(), zone)}
          </span>
          <span>{texts.audit.beside.now}</span>
        </p>
      </div>
      <div className={classes.tools}>
        <div className={classes.jumps} role="group" aria-label={words.jumps}>
          <Button size="compact-sm" variant="default" onClick={() => move(from)}>
            {words.start}
          </Button>
          {JUMPS.map(({ by, label }) => (
            <Button
              key={label}
              size="compact-sm"
              variant="default"
              disabled={by < 0 ? asOf <= from : asOf >= end}
              onClick={() => move(asOf + by)}
            >
              {label}
            </Button>
          ))}
          <Button size="compact-sm" variant="default" onClick={() => move(serverNow())}>
            {words.now}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<Glyph of={isPlaying ? 'pause' : 'play'} size={12} />}
            onClick={toggle}
          >
            {isPlaying ? words.pause : words.play}
          </Button>
        </div>
        <div className={classes.known}>
          <SegmentedControl
            aria-label={words.known}
            data={WAYS}
            value={known}
            onChange={(way) => onKnown(way as Known)}
            size="sm"
            radius="md"
          />
          <p>{words.means[known]}</p>
        </div>
      </div>
      <p id={hint} className={classes.hint}>
        {words.keys}
      </p>
    </section>
  );
}

/** The moment as the store's own clocks show it, to be typed. */
function LocalField({
  zone,
  from,
  asOf,
  onMove,
}: {
  zone: string;
  from: number;
  asOf: number;
  onMove: (at: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const at = typed === null ? asOf : fromLocal(typed, zone);
  const isOutside = at !== null && (at < from || at > serverNow());
  const error =
    at === null
      ? words.invalid
      : isOutside
        ? words.outside(soon(new Date(from).toISOString(), zone))
        : null;
  const type = (local: string) => {
    const wanted = fromLocal(local, zone);
    const isGood = wanted !== null && wanted >= from && wanted <= serverNow();
    setTyped(local);
    if (isGood) {
      onMove(wanted);
    }
  };
  return (
    <TextInput
      type="datetime-local"
      step={1}
      label={words.field}
      description={words.zone(zone)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      className={classes.field ?? ''}
      value={typed ?? toLocal(asOf, zone)}
      error={error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
