import { Button } from '@mantine/core';
import { useState } from 'react';
import { saveFile } from '../../api/save-file';
import { texts } from '../../text/texts';
import { Glyph } from '../../ui/icons';
import { useNotices } from '../../ui/notices';

const words = texts.audit.files;

/** What is saved, under which name. */
export interface File {
  label: string;
  /** What an ear is told, where the label alone is too short. */
  title?: string;
  path: string;
  accept: string;
  name: string;
}

/** The files of an answer that comes in lines: all of it, however long. */
export function lineFiles(what: string, path: string, name: string): File[] {
  return [
    {
      label: words.csv,
      title: words.of(what, words.csv),
      path,
      accept: 'text/csv',
      name: `${name}.csv`,
    },
    {
      label: words.ndjson,
      title: words.of(what, words.ndjson),
      path,
      accept: 'application/x-ndjson',
      name: `${name}.ndjson`,
    },
  ];
}

/** A button that saves a file; the token goes with the request, never into an address. */
export function SaveButton({
  file,
  isMain = false,
  onSaved,
}: {
  file: File;
  isMain?: boolean;
  onSaved?: () => void;
}) {
  const { say } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      if (await saveFile(file.path, file.accept, file.name)) {
        say({ text: words.saved(file.name) });
        onSaved?.();
      }
    } catch (failure) {
      say({ text: failure instanceof Error ? failure.message : texts.failed, isBad: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size={isMain ? 'sm' : 'compact-sm'}
      variant={isMain ? 'light' : 'default'}
      leftSection={<Glyph of="save" size={13} />}
      loading={isBusy}
      {...(file.title && { 'aria-label': file.title })}
      onClick={save}
    >
      {file.label}
    </Button>
  );
}
