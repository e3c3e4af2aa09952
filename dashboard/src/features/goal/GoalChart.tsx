import type { Goal, Progress, Series } from '../../api/types';
import { axisTime, brief, days, soon } from '../../text/format';
import { texts } from '../../text/texts';
import { DataTable } from '../../ui/chart/DataTable';
import { Legend, type LegendItem } from '../../ui/chart/Legend';
import { type Frame, Plot } from '../../ui/chart/Plot';
import { line, stairs } from '../../ui/chart/scale';
import classes from './GoalChart.module.css';
import { drawn, type Lines } from './lines';
import { nameOf, worth } from './words';

const words = texts.goal.details;
const ACTUAL = 'var(--tone)';
const EXPECTED = 'var(--faint)';

/** What has counted, against what should have, and where it leads. */
export function GoalChart({
  goal,
  progress,
  series,
  zone,
}: {
  goal: Goal;
  progress: Progress;
  series: Series;
  zone: string;
}) {
  const lines = drawn(series, progress);
  if (lines.expected.length < 2) {
    return <p className={classes.none}>{words.none}</p>;
  }
  const say = (decimal: string) => worth(decimal, goal);
  const when = (at: string) => soon(at, zone);
  const { periodStart, periodEnd, target, actual, expected } = progress;
  const legend: LegendItem[] = [
    { name: words.actual, value: say(actual), tone: ACTUAL, look: 'solid' },
    { name: words.expected, value: say(expected), tone: EXPECTED, look: 'thin' },
  ];
  if (lines.projection.length > 0 && series.projected) {
    legend.push({
      name: words.projection,
      value: worth(series.projected, goal, false),
      tone: ACTUAL,
      look: 'dashed',
    });
  }
  return (
    <div className={classes.chart}>
      <Legend items={legend} />
      <Plot
        label={words.chart(nameOf(goal), days(periodStart, periodEnd), say(actual), say(target))}
        from={Date.parse(progress.startsAt)}
        to={Date.parse(progress.endsAt)}
        low={lines.low}
        high={lines.high}
        sayAmount={(value) => brief(value, goal.currency)}
        sayTime={(at, step) => axisTime(at, step, zone)}
        sayMoment={(at) => soon(new Date(at).toISOString(), zone)}
        readings={series.points.map((point) => ({
          at: Date.parse(point.at),
          values: [
            ...(point.actual === null
              ? []
              : [{ name: words.actual, value: say(point.actual), tone: ACTUAL }]),
            { name: words.expected, value: say(point.expected), tone: EXPECTED },
          ],
        }))}
      >
        {(frame) => <Drawing lines={lines} frame={frame} target={worth(target, goal, false)} />}
      </Plot>
      <DataTable
        summary={words.table}
        columns={[words.when, words.actual, words.expected]}
        rows={series.points.map((point) => [
          when(point.at),
          point.actual === null ? '–' : say(point.actual),
          say(point.expected),
        ])}
      />
    </div>
  );
}

function Drawing({ lines, frame, target }: { lines: Lines; frame: Frame; target: string }) {
  const { x, y } = frame;
  const placed = (points: Lines['actual']) =>
    points.map(({ at, value }) => ({ x: x(at), y: y(value) }));
  const actual = stairs(placed(lines.actual));
  const last = placed(lines.actual).at(-1);
  const first = placed(lines.actual)[0];
  const right = x(lines.to);
  const isLate = lines.now !== null && right - x(lines.now) < 40;
  return (
    <>
      <line
        className={classes.target}
        x1={x(lines.from)}
        x2={right}
        y1={y(lines.target)}
        y2={y(lines.target)}
      />
      <text className={classes.word} x={x(lines.from) + 4} y={y(lines.target) - 6}>
        {words.target(target)}
      </text>
      {lines.now !== null && (
        <>
          <line
            className={classes.now}
            x1={x(lines.now)}
            x2={x(lines.now)}
            y1={14}
            y2={y(lines.floor)}
          />
          <text
            className={classes.word}
            data-at={isLate ? 'end' : 'middle'}
            x={x(lines.now)}
            y={10}
          >
            {words.now}
          </text>
        </>
      )}
      {first && last && (
        <path className={classes.area} d={`${actual}V${y(lines.floor)}H${first.x}Z`} />
      )}
      <path className={classes.expected} d={line(placed(lines.expected))} />
      <path className={classes.projection} d={line(placed(lines.projection))} />
      <path className={classes.actual} d={actual} />
      {last && <circle className={classes.last} cx={last.x} cy={last.y} r={4.5} />}
    </>
  );
}
