import { browser } from '#imports';
import type { FolderActions, HandOver } from '../../components/ui/export/hand-over';
import { obsidianAddress } from '../../lib/export/obsidian';
import { sendToZotero } from '../../lib/export/zotero/send';
import { diskFolder } from '../../lib/folder/disk';
import { findEdits } from '../../lib/folder/find-edits';
import { folderMemory, forgetChosen, keepChosen, readChosen } from '../../lib/folder/memory';
import { writeFolder } from '../../lib/folder/write-folder';
import { safeFileName } from '../../lib/text/file-name';
import { services } from '../shared/services';

const mode = { mode: 'readwrite' } as const;

async function chosenFolder() {
  const chosen = await readChosen();
  if (!chosen) throw new Error('No folder is chosen.');
  return diskFolder(chosen.handle);
}

const folder: FolderActions = {
  async state() {
    const chosen = await readChosen();
    if (!chosen) return undefined;
    const allowed = (await chosen.handle.queryPermission?.(mode)) !== 'prompt';
    return { name: chosen.handle.name, allowed };
  },
  async choose(template) {
    const handle = await window.showDirectoryPicker?.({ id: 'notes', ...mode });
    if (handle) await keepChosen(handle, template);
  },
  async allow() {
    const chosen = await readChosen();
    return (await chosen?.handle.requestPermission?.(mode)) === 'granted';
  },
  forget: forgetChosen,
  async write(records, template, over) {
    const context = { gloss: (await services.tools()).gloss, now: new Date(), template };
    return writeFolder(records, { folder: await chosenFolder(), memory: folderMemory, context, over });
  },
  edits: async (records) => findEdits(records, await chosenFolder(), folderMemory),
};

const zoteroAccess = { origins: ['http://127.0.0.1/*'] };

/** Programs that the library's papers are handed to. */
export const handOver: HandOver = {
  async toObsidian(records, title, template, place) {
    const { gloss, tryTemplate } = await services.tools();
    const [only] = records;
    const name = safeFileName(records.length === 1 && only ? only.paper.title : title, 'Papers');
    const { text = '' } = tryTemplate(template, records, { gloss, now: new Date(), title });
    const { address, clipboard } = obsidianAddress(place, name, text);
    if (clipboard) await services.copy(text);
    const link = document.createElement('a');
    link.href = address;
    link.click();
  },
  async toZotero(records) {
    if (!(await browser.permissions.request(zoteroAccess)))
      throw new Error('Without access to this machine’s Zotero nothing can be saved to it.');
    return sendToZotero(records, (address, request) => fetch(address, request), services.newId);
  },
  folder: window.showDirectoryPicker ? folder : undefined,
};
