import { Button } from '@mantine/core';
import type { AuditRun } from '../../api/audit-types';
import { count, moment } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import classes from './Verify.module.css';

const words = texts.audit.verify;

/** Who had the store verified when, and what came of it. */
export function PastRuns({
  runs,
  shown,
  zone,
  onShow,
}: {
  runs: AuditRun[] | undefined;
  shown: string | null;
  zone: string;
  onShow: (id: string) => void;
}) {
  return (
    <div className={classes.past}>
      <h3>{words.past}</h3>
      {runs?.length === 0 && <p className={classes.hint}>{words.none}</p>}
      {runs && runs.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={words.past}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.by}</th>
                <th scope="col">{words.events}</th>
                <th scope="col">{words.result}</th>
                <th scope="col">{words.digest}</th>
                <th scope="col">
                  <span className={classes.unseen}>{words.open}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id} data-shown={run.id === shown}>
                  <td>{moment(run.askedAt, zone)}</td>
                  <td>{run.askedBy}</td>
                  <td>{count(run.events)}</td>
                  <td>
                    <Result run={run} />
                  </td>
                  <td>
                    <code>{run.digest?.slice(0, 12)}</code>
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-pressed={run.id === shown}
                      onClick={() => onShow(run.id)}
                    >
                      {words.open}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Result({ run: { state, equal, differing } }: { run: AuditRun }) {
  if (state !== 'done') {
    return words.states[state];
  }
  return (
    <span className={classes.result} data-equal={equal}>
      <Glyph of={equal ? 'check' : 'warning'} size={13} />
      {equal ? words.equal : words.differs(differing)}
    </span>
  );
}
