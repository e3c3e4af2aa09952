import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, type ReactNode, useId, useState } from 'react';
import classes from './Plot.module.css';
import { roundTicks, type Scale, scale, timeTicks } from './scale';

/** What is read at one moment: the text of each line there. */
export interface Reading {
  at: number;
  values: { name: string; value: string; tone: string }[];
}

export interface Frame {
  x: Scale;
  y: Scale;
  width: number;
  height: number;
}

const TOP = 22;
const BOTTOM = 24;
const A_LABEL = 76;
/** As wide as a time below the axis is. */
const A_WORD = 44;
const A_LETTER = 7.2;
const ROWS = 4;

/**
 * A plane of time and amount with its axes, on which its children draw. What a pointer reads off it
 * a table beside it has to say too, for whoever uses none.
 */
export function Plot({
  label,
  height = 264,
  from,
  to,
  low,
  high,
  sayAmount,
  sayTime,
  sayMoment,
  readings,
  children,
}: {
  label: string;
  height?: number;
  from: number;
  to: number;
  low: number;
  high: number;
  sayAmount: (value: number) => string;
  /** What stands below the axis where its times are so many milliseconds apart. */
  sayTime: (at: number, step: number) => string;
  sayMoment: (at: number) => string;
  readings: Reading[];
  children: (frame: Frame) => ReactNode;
}) {
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();
  const amounts = roundTicks(low, high, ROWS);
  const left = Math.max(...amounts.map((each) => sayAmount(each).length)) * A_LETTER + 10;
  const inner = Math.max(0, width - left - 2);
  const frame: Frame = {
    x: scale([from, to], [left, left + inner]),
    y: scale([amounts[0] ?? 0, amounts.at(-1) ?? 1], [height - BOTTOM, TOP]),
    width,
    height,
  };
  const times = timeTicks(from, to, Math.max(2, Math.floor(inner / A_LABEL)));
  const reading = pointed === null ? undefined : readings[pointed];

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setPointed(nearest(readings, x, frame.x));
  };

  return (
    <div ref={ref} className={classes.plot} style={{ height }}>
      {inner > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-labelledby={id}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPointed(null)}
        >
          <title id={id}>{label}</title>
          <g aria-hidden="true">
            {amounts.map((each) => (
              <g key={each}>
                <line
                  className={each === 0 ? classes.ground : classes.grid}
                  x1={left}
                  x2={width}
                  y1={frame.y(each)}
                  y2={frame.y(each)}
                />
                <text className={classes.amount} x={left - 8} y={frame.y(each)} dy="0.35em">
                  {sayAmount(each)}
                </text>
              </g>
            ))}
            {times.at
              .filter((each) => frame.x(each) + A_WORD < width)
              .map((each) => (
                <text key={each} className={classes.time} x={frame.x(each)} y={height - 5}>
                  {sayTime(each, times.step)}
                </text>
              ))}
            {children(frame)}
            {reading && (
              <line
                className={classes.cursor}
                x1={frame.x(reading.at)}
                x2={frame.x(reading.at)}
                y1={TOP}
                y2={height - BOTTOM}
              />
            )}
          </g>
        </svg>
      )}
      {reading && (
        <div
          className={classes.reading}
          data-side={frame.x(reading.at) > width / 2 ? 'left' : 'right'}
          style={{ insetInlineStart: frame.x(reading.at) }}
          aria-hidden="true"
        >
          <b>{sayMoment(reading.at)}</b>
          {reading.values.map(({ name, value, tone }) => (
            <span key={name}>
              <i style={{ background: tone }} />
              {name}
              <em>{value}</em>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function nearest(readings: Reading[], x: number, place: Scale): number | null {
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  readings.forEach(({ at }, i) => {
    const away = Math.abs(place(at) - x);
    if (away < distance) {
      best = i;
      distance = away;
    }
  });
  return best;
}
