import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { get, send } from '../../api/http';
import { type Store, WEEKDAYS } from '../../api/types';
import { texts } from '../../text/texts';
import { useNotices } from '../../ui/notices';
import { useReturnFocus } from '../../ui/use-return-focus';
import { useSaving } from '../../ui/use-saving';
import { storeKey } from './use-stores';

const FIELDS = ['name', 'timeZone', 'weekStart'] as const;
const days = WEEKDAYS.map((value) => ({ value, label: texts.weekdays[value] }));

/** Name, zone and week start of a store. */
export function SettingsForm({ store, onClose }: { store: Store; onClose: () => void }) {
  const cache = useQueryClient();
  const { say } = useNotices();
  useReturnFocus();
  const { name, timeZone, weekStart, currency, storeId } = store;
  const form = useForm({ initialValues: { name, timeZone, weekStart } });
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];

  const { above, isBusy, saved } = useSaving(form, FIELDS);
  const submit = saved(async (values) => {
    const position = await send('PUT', `/api/${storeId}`, { ...values, currency });
    cache.setQueryData(storeKey(storeId), await get<Store>(`/api/${storeId}`, position));
    cache.invalidateQueries({ queryKey: ['stores'] });
    say({ text: texts.store.saved });
    onClose();
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.store.settings}
      closeButtonProps={{ 'aria-label': texts.close }}
      radius="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {above && (
            <Alert color="red" role="alert">
              {above}
            </Alert>
          )}
          <TextInput
            label={texts.store.name}
            data-autofocus
            {...form.getInputProps('name')}
            name="name"
          />
          <Select
            label={texts.store.timeZone}
            description={texts.store.timeZoneHint}
            data={zones}
            searchable
            limit={100}
            allowDeselect={false}
            {...form.getInputProps('timeZone')}
          />
          <Select
            label={texts.store.weekStart}
            data={days}
            allowDeselect={false}
            {...form.getInputProps('weekStart')}
          />
          <TextInput
            label={texts.store.currency}
            description={texts.store.currencyHint}
            value={currency}
            readOnly
            disabled
          />
          {(form.isDirty('timeZone') || form.isDirty('weekStart')) && (
            <Alert color="yellow">{texts.store.recut}</Alert>
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!form.isDirty()}>
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
