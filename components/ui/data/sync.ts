import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { SyncStatus } from '../../../lib/papers/machines';

/** What keeping in step needs of the browser; the entrypoints supply it. */
export interface SyncAccess {
  /** Calls back with the status now and after each change; gives back the function that stops it. */
  watch(callback: (status: SyncStatus) => void): () => void;
  /** What this device is called where the reader says nothing else. */
  deviceName: string;
  /** Whether this browser can keep files in a folder. */
  hasFolders: boolean;
  /** Asks for access to a server. Call it straight from a click. */
  allow(address: string): Promise<boolean>;
  /** Gives the access to a server back. */
  forbid(origin: string): Promise<void>;
  /** Lets the reader choose a folder; undefined where none was chosen. Call it straight from a click. */
  chooseFolder(): Promise<string | undefined>;
  /** Asks again for what the browser has taken back: the server, else the folder. Call it straight from a click. */
  allowAgain(origin: string | undefined): Promise<boolean>;
  /** Opens the settings about it. */
  openSettings(): void;
}

export const SyncContext = createContext<SyncAccess | undefined>(undefined);

/** What keeping in step needs; throws outside of a provider. */
export function useSync(): SyncAccess {
  const access = useContext(SyncContext);
  if (!access) throw new Error('SyncContext has no provider');
  return access;
}

/** How the library is in step; undefined while that is not known, or where nobody tells. */
export function useSyncStatus(): SyncStatus | undefined {
  const access = useContext(SyncContext);
  const [status, setStatus] = useState<SyncStatus | undefined>(undefined);
  useEffect(() => access?.watch(setStatus), [access]);
  return status;
}
