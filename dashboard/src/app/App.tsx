import { Loader } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { FirstSteps } from '../features/store/FirstSteps';
import { useStores } from '../features/store/use-stores';
import { texts } from '../text/texts';
import classes from './App.module.css';
import { pageAt } from './pages';
import { StoreLink } from './StoreLink';
import { useChosenStore } from './use-address';

/** Which page of which store. */
export function App() {
  // Not before: who signs in comes back by another path.
  const [Page] = useState(() => pageAt(location.pathname));
  const stores = useStores();
  const [chosen, choose] = useChosenStore();
  const store = stores?.find(({ storeId }) => storeId === chosen) ?? stores?.[0];
  useEffect(() => {
    document.title = store ? `${store.name} · ${texts.product}` : texts.product;
  }, [store]);
  if (!stores) {
    return <Loader className={classes.loader ?? ''} aria-label={texts.loading} />;
  }
  if (!store) {
    return (
      <main className={classes.main}>
        <FirstSteps store={null} />
      </main>
    );
  }
  const { storeId } = store;
  return (
    <>
      <StoreLink key={storeId} storeId={storeId} />
      <Suspense>
        <Page stores={stores} storeId={storeId} onChoose={choose} />
      </Suspense>
    </>
  );
}
