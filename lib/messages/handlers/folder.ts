import { NotFound } from '../../store/database';
import type { folderRequests } from '../requests/folder';
import { type Effects, type HandlersOf, nothing } from './handler';

function of({ folder }: Effects): NonNullable<Effects['folder']> {
  if (!folder) throw new NotFound('This browser gives no access to folders.');
  return folder;
}

/** The folder of notes that is kept up to date. */
export const folderHandlers: HandlersOf<typeof folderRequests> = {
  writeFolder: async (_store, { plan, over }, effects) => ({ value: await of(effects).writeAll(plan, over) }),
  folderAllowed: async (_store, _data, effects) => ({ value: await nothing(of(effects).run()) }),
};
