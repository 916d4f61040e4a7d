import type { Ask } from '../../components/ui/data/services';
import { keepFile } from '../copies/files';
import type { Progress } from '../papers/records';
import { makeFile, type ReadOrder } from './make-file';

/** Milliseconds between words on how far the work is. */
const tellEvery = 200;

class NotWanted extends Error {}

/** Tells how far an export is, now and then. What it gives throws where that is not wanted any more. */
function telling(ask: Ask, id: string) {
  let last = performance.now();
  return async (progress: Progress) => {
    if (performance.now() - last < tellEvery) return;
    const reply = await ask('exportStands', { id, ...progress });
    if (reply.ok && !reply.value) throw new NotWanted();
    last = performance.now();
  };
}

async function carryOut(order: ReadOrder, ask: Ask): Promise<void> {
  const { id } = order;
  const at = Date.now();
  try {
    const { name, blob, words } = await makeFile(order, ask, new Date(at), telling(ask, id));
    const file = await keepFile({ kind: 'export', name, at, blob });
    await ask('exportEnded', { id, how: { file, name, words } });
  } catch (error) {
    if (error instanceof NotWanted) return;
    const words = error instanceof Error ? error.message : String(error);
    await ask('exportEnded', { id, how: { words } });
  }
}

/** Makes the exports that were asked for, one after the other, until there is none left. */
export async function workOff(ask: Ask): Promise<void> {
  for (;;) {
    const next = await ask('takeExport', {});
    if (!next.ok || !next.value) return;
    await carryOut(next.value, ask);
  }
}
