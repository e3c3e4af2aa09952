import { Button, CopyButton } from '@mantine/core';
import { texts } from '../../text/texts';
import classes from './Chain.module.css';
import { SaveButton } from './Files';

const words = texts.audit.chain;

/** How to check a store's events apart from whoever keeps them. */
export function Chain({ storeId }: { storeId: string }) {
  const file = `${storeId}-events.ndjson`;
  const command = `java -jar verifier/target/paceline-verifier.jar ${file} --key audit-key.pem`;
  return (
    <div className={classes.chain}>
      <p>{words.what}</p>
      <div className={classes.files}>
        <SaveButton
          isMain
          file={{
            label: words.export,
            path: `/api/${storeId}/audit-export`,
            accept: 'application/x-ndjson',
            name: file,
          }}
        />
        <SaveButton
          isMain
          file={{
            label: words.key,
            path: '/api/audit-key',
            accept: '*/*',
            name: 'audit-key.pem',
          }}
        />
      </div>
      <p>{words.command}</p>
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
    </div>
  );
}
