import { beforeEach, expect, test } from 'vitest';
import { type DeskParts, ExportDesk } from '../../../lib/copies/export-desk';
import { dropFile, keepFile, keptFiles } from '../../../lib/copies/files';
import type { ExportRow } from '../../../lib/papers/export-row';

beforeEach(async () => {
  for (const { id } of await keptFiles()) await dropFile(id);
});

const order = (id: string) => ({ id, name: `Papers of ${id}` });
let made = 0;
const file = () => keepFile({ kind: 'export', name: 'x', at: ++made, blob: new Blob(['made']) });

/** A desk with a hidden page that is open or not, and what it tells. `again` is the desk of a background that was started anew. */
function aDesk() {
  let rows: ExportRow[] = [];
  const page = { open: false, opened: 0 };
  const parts: DeskParts = {
    rows: {
      read: async () => rows,
      write: async (now) => {
        rows = now;
      },
    },
    worker: {
      isOpen: async () => page.open,
      open: async () => {
        page.opened += page.open ? 0 : 1;
        page.open = true;
      },
      close: async () => {
        page.open = false;
      },
    },
    reading: async () => ({ hidden: ['tools'] }),
    now: () => 7,
  };
  const again = () => new ExportDesk<ReturnType<typeof order>>(parts);
  return { desk: again(), again, page, rows: () => rows };
}

test('orders that come at once open one page, which takes them in turn and is closed after the last', async () => {
  const { desk, page } = aDesk();
  await Promise.all([desk.start(order('a')), desk.start(order('b'))]);
  expect(page.opened).toBe(1);
  expect(await desk.take()).toEqual({ ...order('a'), reading: { hidden: ['tools'] } });
  expect(await desk.stands('a', { done: 1, total: 2 })).toBe(true);
  await desk.ended('a', { file: await file(), name: 'a.md', words: 'Done' });
  expect(await desk.take()).toMatchObject(order('b'));
  await desk.ended('b', { words: 'No room' });
  const [late, last] = await Promise.all([desk.take(), desk.start(order('c'))]);
  expect([late, last, page]).toEqual([null, undefined, { open: true, opened: 2 }]);
  expect(await desk.look()).toMatchObject([
    { id: 'c', state: 'going' },
    { id: 'b', state: 'failed', words: 'No room' },
    { id: 'a', state: 'ready', name: 'a.md', done: 1, total: 2 },
  ]);
});

test('an export that is stopped is taken by nobody, or told so, and its file goes', async () => {
  const { desk, rows } = aDesk();
  await desk.start(order('a'));
  await desk.start(order('b'));
  await desk.end('b');
  await desk.take();
  await desk.end('a');
  expect(await desk.stands('a', { done: 1, total: 2 })).toBe(false);
  await desk.ended('a', { file: await file(), name: 'a.md', words: 'Done' });
  expect(await desk.take()).toBe(null);
  expect(rows()).toEqual([]);
  expect(await keptFiles()).toEqual([]);
});

test('a background that was started anew goes on with a page that is still at work', async () => {
  const { desk, again } = aDesk();
  await desk.start(order('a'));
  await desk.take();
  const other = again();
  expect(await other.look()).toMatchObject([{ id: 'a', state: 'going' }]);
  expect(await other.stands('a', { done: 1, total: 2 })).toBe(true);
  await other.ended('a', { file: await file(), name: 'a.md', words: 'Done' });
  expect(await other.take()).toBe(null);
  expect(await other.look()).toMatchObject([{ id: 'a', state: 'ready' }]);
});

test('where the page is gone over it, the export is told to have been stopped, and nothing half done stays', async () => {
  const { desk, page } = aDesk();
  await desk.start(order('a'));
  await desk.take();
  await file();
  page.open = false;
  expect(await desk.look()).toMatchObject([
    { id: 'a', state: 'failed', words: expect.stringMatching(/stopped.*again/) },
  ]);
  expect(await keptFiles()).toEqual([]);
});

test('few files wait to be saved, and one that is gone is not offered', async () => {
  const { desk, page } = aDesk();
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    await desk.start(order(id));
    await desk.take();
    await desk.ended(id, { file: await file(), name: id, words: 'Done' });
  }
  page.open = false;
  expect((await desk.look()).map(({ id }) => id)).toEqual(['e', 'd', 'c']);
  expect(await keptFiles()).toHaveLength(3);
});

test('where the page cannot be opened, whoever asked is told, and nothing stays', async () => {
  const { rows, page } = aDesk();
  const worker = { isOpen: async () => page.open, open: () => Promise.reject(new Error('No')), close: async () => {} };
  const desk = new ExportDesk({
    rows: { read: async () => rows(), write: async () => {} },
    worker,
    reading: async () => ({ hidden: [] }),
    now: () => 1,
  });
  await expect(desk.start(order('a'))).rejects.toThrow('No');
  expect(await desk.look()).toEqual([]);
});
