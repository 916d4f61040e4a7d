import { NotFound } from '../../store/database';
import type { exportsRequests } from '../requests/exports';
import { type Effects, type HandlersOf, nothing } from './handler';

function of({ exports }: Effects): NonNullable<Effects['exports']> {
  if (!exports) throw new NotFound('This browser makes no exports in the background.');
  return exports;
}

/** Exports, which a hidden page of ours makes. */
export const exportsHandlers: HandlersOf<typeof exportsRequests> = {
  startExport: async (_store, order, effects) => ({ value: await nothing(of(effects).start(order)) }),
  exports: async (_store, _data, effects) => ({ value: await of(effects).look() }),
  endExport: async (_store, { id }, effects) => ({ value: await nothing(of(effects).end(id)) }),
  takeExport: async (_store, _data, effects) => ({ value: await of(effects).take() }),
  exportStands: async (_store, { id, ...progress }, effects) => ({ value: await of(effects).stands(id, progress) }),
  exportEnded: async (_store, { id, how }, effects) => ({ value: await nothing(of(effects).ended(id, how)) }),
};
