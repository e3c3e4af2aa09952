import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { AuditDesk } from '../../features/audit/AuditDesk';
import { useGoals } from '../../features/goal/use-goals';
import { ParkedBanner } from '../../features/store/ParkedBanner';
import { StoreSwitcher } from '../../features/store/StoreSwitcher';
import { useStore } from '../../features/store/use-stores';
import { useTicker } from '../../features/ticker/use-ticker';
import { texts } from '../../text/texts';
import page from '../App.module.css';
import { LiveBadge } from '../LiveBadge';
import type { PageProps } from '../pages';

/** The auditor's page of one store. */
export function AuditPage({ stores, storeId, onChoose }: PageProps) {
  const store = useStore(storeId);
  const goals = useGoals(storeId);
  const ticker = useTicker(storeId);
  useEffect(() => {
    if (store) {
      document.title = `${texts.audit.title} · ${store.name} · ${texts.product}`;
    }
  }, [store]);
  const choose = (other: string) => {
    // Another store has other goals and another past.
    history.replaceState(null, '', `/audit?store=${other}`);
    onChoose(other);
  };
  return (
    <>
      <header className={page.header}>
        <h1>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{texts.audit.title}</span>
        </h1>
        <StoreSwitcher stores={stores} storeId={storeId} onChoose={choose} />
        <LiveBadge />
        <Button component="a" href={`/?store=${storeId}`} variant="default" px="sm">
          {texts.audit.leave}
        </Button>
      </header>
      <main className={page.main}>
        {store && <ParkedBanner storeId={storeId} />}
        {store && (
          <AuditDesk
            key={storeId}
            store={store}
            present={{ goals, entries: ticker?.entries ?? [], headSeq: ticker?.headSeq ?? 0 }}
          />
        )}
      </main>
    </>
  );
}
