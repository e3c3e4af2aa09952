import type { Pace } from '../../api/types';
import { texts } from '../../text/texts';
import { PaceIcon } from '../../ui/icons';
import classes from '../../ui/tones.module.css';

/** A pace by word, sign and colour. */
export function PaceBadge({ pace }: { pace: Pace }) {
  return (
    <span className={`${classes.tones} ${classes.badge}`} data-pace={pace}>
      <PaceIcon pace={pace} size={14} />
      {texts.goal.paces[pace]}
    </span>
  );
}
