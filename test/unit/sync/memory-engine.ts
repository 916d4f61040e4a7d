import type { Engine } from '../../../lib/sync/engines/engine';

/** A place in memory, whose files a test can look at and spoil. */
export interface MemoryEngine extends Engine {
  files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** A place in memory. */
export function memory(files = new Map<string, Uint8Array<ArrayBuffer>>()): MemoryEngine {
  return {
    files,
    list: async () => [...files].map(([name, { length }]) => ({ name, size: length })),
    read: async (name) => files.get(name)?.slice(),
    writeOnce: async (name, bytes) => {
      if (files.has(name)) return false;
      files.set(name, bytes.slice());
      return true;
    },
    delete: async (name) => void files.delete(name),
  };
}
