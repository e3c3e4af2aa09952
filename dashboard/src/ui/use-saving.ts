import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { fieldErrors } from './field-errors';

/** Saves a form. The server judges: what it refuses is said at its field, or else above all. */
export function useSaving<Fields extends Record<string, any>>(
  form: UseFormReturnType<Fields>,
  fields: readonly (keyof Fields & string)[],
) {
  const [above, setAbove] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);

  const saved = (work: (values: Fields) => Promise<void>) =>
    form.onSubmit(async (values) => {
      setBusy(true);
      setAbove(null);
      try {
        await work(values);
      } catch (failure) {
        const said = fieldErrors(failure, fields);
        form.setErrors(said.byField);
        setAbove(said.above);
        setRefused(Object.keys(said.byField));
        document.querySelector<HTMLElement>(`[name="${Object.keys(said.byField)[0]}"]`)?.focus();
      } finally {
        setBusy(false);
      }
    });
  return { above, isBusy, refused, saved };
}
