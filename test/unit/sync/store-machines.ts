import { createList, place } from '../../../lib/store/lists';
import { deleteNote, writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { transact } from '../../../lib/store/transact';
import type { Engine } from '../../../lib/sync/engines/engine';
import type { Lock } from '../../../lib/sync/files/seal';
import { asText, contentOf, draft, machine, noteIdOf } from './machines';
import type { StormMachine } from './storm';

const hours = 3_600_000;

/** Three machines for a storm, without browsers, whose clocks are hours apart. */
export const storeMachines = (engine: Engine, lock: Lock): Promise<StormMachine[]> =>
  Promise.all([0, 5, -3].map((ahead, index) => storeMachine(`M${index}`, engine, lock, ahead * hours)));

async function storeMachine(name: string, engine: Engine, lock: Lock, ahead: number): Promise<StormMachine> {
  const { store, sync } = await machine(name, engine, lock, ahead);
  return {
    noteOn: async (paper) => (await store.db.notes.get(noteIdOf(paper)))?.markdown ?? '',
    writeNote: (paper, markdown, base) => writeNote(store, paper, draft(noteIdOf(paper), markdown), base),
    removeNote: async (paper) => {
      if ((await store.db.notes.get(noteIdOf(paper)))?.live === 1) await deleteNote(store, noteIdOf(paper));
    },
    tag: (paper, tag, rating) => updateSaved(store, paper, { tags: { add: [tag] }, rating }),
    save: (paper, status) => savePaper(store, { paper, status }),
    async list(paper, title) {
      const list = await createList(store, title);
      await savePaper(store, { paper });
      await transact(store, (touch, log) => place(store, touch, log, list.id, [paper.key]));
    },
    letGo: async ({ key }) => {
      if ((await store.db.saved.get(key))?.live === 1) await unsavePaper(store, key);
    },
    sync,
    content: async () => asText(await contentOf(store)),
  };
}
