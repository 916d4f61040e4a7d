import { storage } from '#imports';
import type { Services } from '../../components/ui/data/services';
import { keptFile } from '../../lib/copies/files';
import type { ExportRow } from '../../lib/papers/export-row';

/** How exports stand: written by the background, shown by pages. */
export const exportsItem = storage.defineItem<ExportRow[]>('local:exports', { fallback: [], version: 1 });

/** Exports as a page follows them. */
export const exporting: Services['exporting'] = {
  mine: new Set(),
  watch(callback) {
    void exportsItem.getValue().then(callback);
    return exportsItem.watch(callback);
  },
  file: async (id) => (await keptFile(id))?.blob,
};
