import { keepFolder, keptFolder } from '../sync/engines/kept-folder';

interface Access {
  mode: 'readwrite';
}

declare global {
  interface Window {
    showDirectoryPicker?(options: Access & { id: string }): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemDirectoryHandle {
    requestPermission?(access: Access): Promise<PermissionState>;
  }
}

/** Whether this browser hands out folders. */
export const hasFolders = (): boolean => 'showDirectoryPicker' in globalThis;

/** Lets the reader choose a folder, and keeps it. Gives its name; undefined where none was chosen. Call it straight from a click. */
export async function chooseFolder(): Promise<string | undefined> {
  const handle = await window.showDirectoryPicker?.({ mode: 'readwrite', id: 'papergloss' }).catch(() => undefined);
  if (handle) await keepFolder(handle);
  return handle?.name;
}

/** Asks again for the folder that was chosen. Call it straight from a click. */
export async function allowFolder(): Promise<boolean> {
  const handle = await keptFolder();
  return (await handle?.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}
