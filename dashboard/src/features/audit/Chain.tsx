import { Button, CopyButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AuditExport, AuditKey } from '../../api/audit-types';
import { get } from '../../api/http';
import { count, moment } from '../../text/format';
import { texts } from '../../text/texts';
import classes from './Chain.module.css';
import { SaveButton } from './Files';

const words = texts.audit.chain;
const SHOWN = 5;

/** How to check a store's events apart from whoever keeps them. */
export function Chain({ storeId, zone }: { storeId: string; zone: string }) {
  const cache = useQueryClient();
  const file = `${storeId}-events.ndjson`;
  const command = `java -jar verifier/target/paceline-verifier.jar ${file} --key audit-key.json`;
  const exportsKey = ['audit', storeId, 'exports'];
  const { data: key } = useQuery({
    queryKey: ['audit-key'],
    queryFn: ({ signal }) => get<AuditKey>('/api/audit-key', null, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data: taken } = useQuery({
    queryKey: exportsKey,
    queryFn: async ({ signal }) => {
      const path = `/api/${storeId}/audit-exports?limit=${SHOWN}`;
      return (await get<{ exports: AuditExport[] }>(path, null, signal)).exports;
    },
  });
  return (
    <div className={classes.chain}>
      <p>{words.what}</p>
      <ol className={classes.steps}>
        <li>
          <SaveButton
            isMain
            file={{
              label: words.export,
              path: `/api/${storeId}/audit-export`,
              accept: 'application/x-ndjson',
              name: file,
            }}
            onSaved={() => cache.invalidateQueries({ queryKey: exportsKey })}
          />
        </li>
        <li>
          <SaveButton
            isMain
            file={{
              label: words.key,
              path: '/api/audit-key',
              accept: 'application/json',
              name: 'audit-key.json',
            }}
          />
          {key && (
            <p>
              {words.keyId} <code>{key.keyId}</code>
            </p>
          )}
        </li>
        <li>
          {words.command}
          <div className={classes.command}>
            <pre tabIndex={0}>{command}</pre>
            <CopyButton value={command}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" onClick={copy}>
                  {copied ? texts.audit.verify.copied : texts.audit.verify.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </li>
      </ol>
      {taken && taken.length > 0 && (
        <div className={classes.taken}>
          <h3>{words.taken}</h3>
          <ul>
            {taken.map(({ actor, at, from, to }) => (
              <li key={at}>{words.takenBy(actor, moment(at, zone), count(from), count(to))}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
