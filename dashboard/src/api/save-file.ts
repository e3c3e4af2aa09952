import { authorized } from './http';

interface Picker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Saves an answer as a file: straight onto the disk where the browser lets a page do that, so that
 * its length does not matter, else by way of memory.
 *
 * @returns whether it was saved: a person may change their mind
 */
export async function saveFile(path: string, accept: string, name: string): Promise<boolean> {
  const { showSaveFilePicker: pick } = window as Picker;
  if (!pick) {
    const answer = await authorized(path, { headers: { Accept: accept } });
    hand(await answer.blob(), name);
    return true;
  }
  let file: FileSystemFileHandle;
  try {
    file = await pick.call(window, { suggestedName: name });
  } catch (away) {
    if (away instanceof DOMException && away.name === 'AbortError') {
      return false;
    }
    throw away;
  }
  const answer = await authorized(path, { headers: { Accept: accept } });
  await answer.body?.pipeTo(await file.createWritable());
  return true;
}

function hand(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
