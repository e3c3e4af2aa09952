import { Button, CopyButton, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuditRun } from '../../api/audit-types';
import { count, moment } from '../../text/format';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { Found } from './Found';
import classes from './Verify.module.css';

const words = texts.audit.verify;

/** What came of a run, with what proves it. */
export function Proof({ run, zone }: { run: AuditRun; zone: string }) {
  const { state, events, position, parkedAt, digest, askedBy, askedAt, finishedAt } = run;
  const is = state === 'done' ? (run.equal ? 'equal' : 'differs') : state;
  return (
    <section className={classes.proof} data-is={is} aria-live="polite" data-testid="proof">
      <h3>
        <Glyph of={SIGNS[is]} size={20} />
        {HEADS[is](run)}
      </h3>
      {state === 'running' && <Running run={run} />}
      {is === 'equal' && position !== null && <p>{words.equalMeans(events, position)}</p>}
      {is === 'differs' && <p>{words.differsMeans}</p>}
      {state === 'failed' && <p>{run.error}</p>}
      {parkedAt !== null && <p>{words.parked(parkedAt)}</p>}
      {run.differences.length > 0 && (
        <Found differences={run.differences} differing={run.differing} />
      )}
      <dl className={classes.facts}>
        {position !== null && <Fact name={words.position}>{count(position)}</Fact>}
        {state !== 'running' && <Fact name={words.events}>{count(events)}</Fact>}
        <Fact name={words.by}>{askedBy}</Fact>
        <Fact name={words.when}>{moment(finishedAt ?? askedAt, zone)}</Fact>
        {finishedAt && (
          <Fact name={words.took}>
            {words.seconds(((Date.parse(finishedAt) - Date.parse(askedAt)) / 1_000).toFixed(1))}
          </Fact>
        )}
      </dl>
      {digest && (
        <dl className={classes.digest}>
          <dt>{words.digest}</dt>
          <dd>
            <code>{digest}</code>
            <CopyButton value={digest}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          </dd>
          <dd className={classes.hint}>{words.digestHint}</dd>
        </dl>
      )}
    </section>
  );
}

const SIGNS = { equal: 'check', differs: 'warning', running: 'late', failed: 'cross' } as const;
const HEADS: Record<keyof typeof SIGNS, (run: AuditRun) => string> = {
  equal: () => words.equal,
  differs: ({ differing }) => words.differs(differing),
  running: () => words.running,
  failed: () => words.failed,
};

function Running({ run: { progress } }: { run: AuditRun }) {
  const { events, of } = progress;
  return (
    <>
      <p>{of === null ? words.counting : words.progress(events, of)}</p>
      <Progress
        value={of ? (100 * events) / of : 0}
        aria-label={words.running}
        animated={of !== null}
      />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
