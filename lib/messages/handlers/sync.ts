import { NotFound } from '../../store/database';
import type { syncRequests } from '../requests/sync';
import { type Effects, type HandlersOf, nothing } from './handler';

type Sync = NonNullable<Effects['sync']>;

function of({ sync }: Effects): Sync {
  if (!sync) throw new NotFound('There is no sync here.');
  return sync;
}

const asked = async (done: Promise<unknown>): Promise<{ value: null }> => ({ value: await nothing(done) });

/** Keeping the library in step with other machines. */
export const syncHandlers: HandlersOf<typeof syncRequests> = {
  syncLook: async (_store, entry, effects) => ({ value: await of(effects).look(entry) }),
  syncJoin: async (_store, { name, ...entry }, effects) => asked(of(effects).join(entry, name)),
  syncNow: async (_store, _data, effects) => asked(of(effects).run()),
  syncLeave: async (_store, _data, effects) => asked(of(effects).leave()),
  syncRemove: async (_store, { device }, effects) => asked(of(effects).remove(device)),
  syncErase: async (_store, _data, effects) => asked(of(effects).erase()),
  syncRestore: async (_store, _data, effects) => asked(of(effects).restore()),
};
