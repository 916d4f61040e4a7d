import { diskFolder } from './disk';
import type { Folder } from './folder';
import { forgetChosen, keepChosen, readChosen } from './memory';

const access = { mode: 'readwrite' } as const;

/** The chosen folder, to read and write. @throws Error where none is chosen */
export async function chosenFolder(): Promise<Folder> {
  const handle = await readChosen();
  if (!handle) throw new Error('No folder is chosen.');
  return diskFolder(handle);
}

/** The folder that the reader chose for notes, and what may be done with it. */
export const chosen = {
  /** Its name, and whether it may be written to now; undefined where none is chosen. */
  async state(): Promise<{ name: string; allowed: boolean } | undefined> {
    const handle = await readChosen();
    return handle && { name: handle.name, allowed: (await handle.queryPermission?.(access)) !== 'prompt' };
  },
  /** Lets the reader choose. Call it straight from a click. */
  async choose(): Promise<void> {
    const handle = await window.showDirectoryPicker?.({ id: 'notes', ...access });
    if (handle) await keepChosen(handle);
  },
  /** Asks to write to it again. Call it straight from a click. */
  async allow(): Promise<boolean> {
    const handle = await readChosen();
    return (await handle?.requestPermission?.(access)) === 'granted';
  },
  forget: forgetChosen,
};
