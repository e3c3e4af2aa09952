import { share } from '../../text/format';
import { texts } from '../../text/texts';
import classes from './Goal.module.css';

/** How much is reached, with a mark where it should be by now. */
export function GoalBar({
  attainment,
  elapsed,
  hasMark,
}: {
  attainment: string;
  elapsed: string;
  hasMark: boolean;
}) {
  const reached = clip(attainment);
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={texts.goal.attainment}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(reached)}
      aria-valuetext={texts.goal.bar(share(attainment), share(elapsed))}
    >
      <span className={classes.track}>
        <span className={classes.fill} style={{ transform: `translateX(${reached - 100}%)` }} />
      </span>
      {hasMark && (
        <span
          className={classes.mark}
          style={{ insetInlineStart: `${clip(elapsed)}%` }}
          title={texts.goal.marker(share(elapsed))}
        />
      )}
    </div>
  );
}

function clip(ratio: string): number {
  return Math.min(100, Math.max(0, 100 * Number(ratio)));
}
