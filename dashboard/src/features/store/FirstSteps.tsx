import { Button, CopyButton } from '@mantine/core';
import { texts } from '../../text/texts';
import { firstSaleCurl, openStoreCurl } from './curl';
import classes from './Store.module.css';

/** What to do where nothing was sold yet, or where there is no store. */
export function FirstSteps({ store }: { store: { storeId: string; currency: string } | null }) {
  const site = location.origin;
  const command = store ? firstSaleCurl(site, store.storeId, store.currency) : openStoreCurl(site);
  return (
    <section className={classes.empty}>
      <h2>{store ? texts.empty.title : texts.store.none}</h2>
      <p>{store ? texts.empty.hint : texts.store.noneHint}</p>
      <div className={classes.code}>
        <pre tabIndex={0}>{command}</pre>
        <CopyButton value={command}>
          {({ copied, copy }) => (
            <Button size="compact-sm" className={classes.copy ?? ''} onClick={copy}>
              {copied ? texts.empty.copied : texts.empty.copy}
            </Button>
          )}
        </CopyButton>
      </div>
      <p>{texts.empty.password}</p>
      {store && <p className={classes.waiting}>{texts.empty.waiting}</p>}
    </section>
  );
}
