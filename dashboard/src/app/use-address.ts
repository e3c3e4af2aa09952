import { useCallback, useState } from 'react';

const read = () => new URL(location.href).searchParams.get('store');

/** The chosen store, kept in the address so that it can be shared and reloaded. */
export function useChosenStore(): [string | null, (storeId: string) => void] {
  const [chosen, setChosen] = useState(read);
  const choose = useCallback((storeId: string) => {
    const address = new URL(location.href);
    address.searchParams.set('store', storeId);
    history.replaceState(null, '', address);
    setChosen(storeId);
  }, []);
  return [chosen, choose];
}
