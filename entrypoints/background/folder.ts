import { keepWeeklyCopy, newestWeekly } from '../../lib/copies/weekly';
import { allowedFolder } from '../../lib/folder/chosen';
import { FolderKeeper } from '../../lib/folder/keep';
import { recordsOf } from '../../lib/store/records';
import type { Store } from '../../lib/store/store';
import { settled } from '../../lib/sync/settled';
import { folderStatusItem } from '../shared/folder-status';
import { folderContext } from './folder-context';

/** Milliseconds after which a copy is looked after: what pages wait for comes first. */
const afterStart = 10_000;

/**
 * Keeps the folder of notes as the library is: what changed is written a few seconds later, and what was left at the next
 * start. The weekly copy of the library is made and goes there too.
 */
export function keepFolder(store: Store) {
  const keeper = new FolderKeeper({
    records: (wanted) => recordsOf(store, wanted),
    context: (records, template) => folderContext(store, records, template),
    folder: allowedFolder,
    copy: newestWeekly,
    tell: (status) => folderStatusItem.setValue(status),
    now: Date.now,
    each: (items, work) => store.jobs.each(items, 1, async ([item]) => item && work(item)),
    alone: (work) => navigator.locks.request('papergloss-notes-folder', work),
  });
  const soon = settled(() => void keeper.run());
  const changed = (keys: readonly string[]) => void keeper.changed(keys).then((due) => due && soon());
  const write = () => keeper.run();
  setTimeout(() => void keepWeeklyCopy(store).then(write, write), afterStart);
  return { keeper, changed };
}
