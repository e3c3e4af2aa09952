import { NativeSelect } from '@mantine/core';
import type { StoreSummary } from '../../api/types';
import { texts } from '../../text/texts';

/** Picks the store that is shown. */
export function StoreSwitcher({
  stores,
  storeId,
  onChoose,
}: {
  stores: StoreSummary[];
  storeId: string;
  onChoose: (storeId: string) => void;
}) {
  return (
    <NativeSelect
      aria-label={texts.store.choose}
      data={stores.map((store) => ({ value: store.storeId, label: store.name }))}
      value={storeId}
      radius="md"
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
