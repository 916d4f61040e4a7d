import type { HandOver } from '../../components/ui/export/hand-over';
import { loadRecords } from '../../components/ui/export/load-records';
import { allowZotero } from '../../lib/browser/zotero-access';
import { sendToZotero } from '../../lib/export/zotero/send';
import { chosen, chosenFolder } from '../../lib/folder/chosen';
import { findEdits } from '../../lib/folder/find-edits';
import { folderMemory as memory } from '../../lib/folder/memory';
import { folderStatusItem } from '../shared/folder-status';
import { services } from '../shared/services';

/** Programs that the library's papers are handed to. */
export const handOver: HandOver = {
  open(address) {
    const link = document.createElement('a');
    link.href = address;
    link.click();
  },
  async toZotero(records) {
    if (!(await allowZotero()))
      throw new Error(
        'Nothing was sent: Papergloss may not reach Zotero. Press the button again and allow it, or save a file and import that in Zotero.',
      );
    return sendToZotero(records, (address, request) => fetch(address, request), services.newId);
  },
  folder: 'showDirectoryPicker' in window && {
    ...chosen,
    async edits() {
      const keys = (await memory.written()).map(({ key }) => key);
      const records = await loadRecords(services.ask, { scope: { kind: 'keys', keys } });
      return findEdits(records, await chosenFolder(), memory);
    },
    watch(callback) {
      void folderStatusItem.getValue().then(callback);
      return folderStatusItem.watch(callback);
    },
  },
};
