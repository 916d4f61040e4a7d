import type { FolderPlan } from '../papers/folder-plan';
import { diskFolder } from './disk';
import type { Folder } from './folder';
import { forgetChosen, keepChosen, readChosen, readDue, readPlan } from './memory';
import { notAllowed } from './trouble';

const access = { mode: 'readwrite' } as const;

/** A browser that does not say what is allowed asks at each use. */
const isAllowed = async (handle: FileSystemDirectoryHandle): Promise<boolean> =>
  ((await handle.queryPermission?.(access)) ?? 'granted') === 'granted';

/** The chosen folder; undefined where none is, or where it may not be written to now. */
export async function allowedFolder(): Promise<Folder | undefined> {
  const handle = await readChosen();
  return handle && (await isAllowed(handle)) ? diskFolder(handle) : undefined;
}

/** The chosen folder, to read and write. @throws FolderTrouble where it may not be */
export async function chosenFolder(): Promise<Folder> {
  const folder = await allowedFolder();
  if (!folder) throw notAllowed();
  return folder;
}

/** The folder that was chosen, what it is to hold, whether it may be written to now, and how many changes wait. */
export interface ChosenFolder {
  name: string;
  allowed: boolean;
  plan: FolderPlan;
  due: number;
}

/** The folder that the reader chose for notes, and what may be done with it. */
export const chosen = {
  async state(): Promise<ChosenFolder | undefined> {
    const [handle, plan] = [await readChosen(), await readPlan()];
    if (!handle || !plan) return undefined;
    return { name: handle.name, allowed: await isAllowed(handle), plan, due: (await readDue()).length };
  },
  /** Lets the reader choose; gives whether they did. Call it straight from a click. */
  async choose(): Promise<boolean> {
    const handle = await window.showDirectoryPicker?.({ id: 'notes', ...access }).catch(() => undefined);
    if (handle) await keepChosen(handle);
    return handle !== undefined;
  },
  /** Asks to write to it again. Call it straight from a click. */
  async allow(): Promise<boolean> {
    const handle = await readChosen();
    return (await handle?.requestPermission?.(access)) === 'granted';
  },
  forget: forgetChosen,
};
