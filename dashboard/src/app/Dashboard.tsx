import { ActionIcon, Menu } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { may, signOut } from '../api/sign-in';
import { Goals } from '../features/goal/Goals';
import { Today } from '../features/sales/Today';
import { FirstSteps } from '../features/store/FirstSteps';
import { ParkedBanner } from '../features/store/ParkedBanner';
import { StoreSwitcher } from '../features/store/StoreSwitcher';
import { useStore } from '../features/store/use-stores';
import { SalesTicker } from '../features/ticker/SalesTicker';
import { useTicker } from '../features/ticker/use-ticker';
import { texts } from '../text/texts';
import { Glyph } from '../ui/icons';
import { useNotices } from '../ui/notices';
import classes from './App.module.css';
import { LiveBadge } from './LiveBadge';
import type { PageProps } from './pages';

const SettingsForm = lazy(() =>
  import('../features/store/SettingsForm').then(({ SettingsForm }) => ({ default: SettingsForm })),
);
const OrderDrawer = lazy(() =>
  import('../features/order/OrderDrawer').then(({ OrderDrawer }) => ({ default: OrderDrawer })),
);

/** The owner's page of one store. */
export function Dashboard({ stores, storeId, onChoose }: PageProps) {
  const store = useStore(storeId);
  const ticker = useTicker(storeId);
  const [order, setOrder] = useState<string | null>(null);
  const [hasSettings, setSettings] = useState(false);
  const isEmpty = ticker?.headSeq === 0;
  const { say } = useNotices();
  const wasEmpty = useRef(false);
  useEffect(() => {
    if (ticker && wasEmpty.current && !isEmpty) {
      say({ text: texts.empty.arrived });
    }
    wasEmpty.current = isEmpty;
  }, [ticker, isEmpty, say]);
  return (
    <>
      <header className={classes.header}>
        <h1>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{texts.product}</span>
        </h1>
        <StoreSwitcher stores={stores} storeId={storeId} onChoose={onChoose} />
        <LiveBadge />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size="lg" radius="md" aria-label={texts.store.menu}>
              <Glyph of="dots" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={`/wall?store=${storeId}`}>
              {texts.store.wall}
            </Menu.Item>
            {may('settings:write') && (
              <Menu.Item onClick={() => setSettings(true)}>{texts.store.settings}</Menu.Item>
            )}
            {may('audit:read') && (
              <Menu.Item component="a" href={`/audit?store=${storeId}`}>
                {texts.audit.title}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item onClick={() => signOut()}>{texts.signIn.out}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <main className={classes.main} data-empty={isEmpty}>
        {store && <ParkedBanner storeId={storeId} />}
        {store && isEmpty && <FirstSteps store={store} />}
        {store && !isEmpty && (
          <div className={classes.columns}>
            <div className={classes.left}>
              <Today store={store} />
              <Goals store={store} />
            </div>
            <SalesTicker key={storeId} storeId={storeId} zone={store.timeZone} onOpen={setOrder} />
          </div>
        )}
      </main>
      <Suspense>
        {store && order && (
          <OrderDrawer
            storeId={storeId}
            orderId={order}
            zone={store.timeZone}
            onClose={() => setOrder(null)}
          />
        )}
        {store && hasSettings && <SettingsForm store={store} onClose={() => setSettings(false)} />}
      </Suspense>
    </>
  );
}
