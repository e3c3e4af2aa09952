import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { PastRuns } from './PastRuns';
import { Proof } from './Proof';
import { useRun, useRuns, useVerify } from './use-audits';
import classes from './Verify.module.css';

const words = texts.audit.verify;

/** Has the store folded afresh and compared with what is served, and shows what came of it. */
export function Verify({ storeId, zone }: { storeId: string; zone: string }) {
  const runs = useRuns(storeId);
  const [chosen, setChosen] = useState<string | null>(null);
  const verify = useVerify(storeId, setChosen);
  const shown = chosen ?? runs?.[0]?.id ?? null;
  const run = useRun(storeId, shown);
  const isRunning = run?.state === 'running';
  return (
    <div className={classes.verify}>
      <div className={classes.begin}>
        <p>{words.what}</p>
        <Button
          size="md"
          leftSection={<Glyph of="check" />}
          loading={verify.isPending || isRunning}
          onClick={() => verify.mutate()}
        >
          {words.start}
        </Button>
      </div>
      {verify.error && <Alert color="red">{verify.error.message}</Alert>}
      {run && <Proof run={run} zone={zone} />}
      <PastRuns runs={runs} shown={shown} zone={zone} onShow={setChosen} />
    </div>
  );
}
