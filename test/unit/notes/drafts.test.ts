import { expect, test } from 'vitest';
import { createDrafts, type DraftArea, isDraftOf, recoverDrafts, type Write } from '../../../lib/notes/drafts';
import { aPaper } from '../../builders';

function setUp() {
  const items: Record<string, unknown> = { threshold: 0.5 };
  const area: DraftArea = {
    get: async () => structuredClone(items),
    set: async (more) => void Object.assign(items, structuredClone(more)),
    remove: async (key) => {
      delete items[key];
    },
  };
  const clock = { now: 1_000_000 };
  return { items, clock, drafts: createDrafts(area, () => clock.now) };
}

const aWrite = (id: string, markdown = 'text'): Write => ({
  paper: aPaper(),
  note: { id, kind: 'note', markdown },
  base: '',
});

test('only what a page has left behind is written, and then forgotten', async () => {
  const { items, clock, drafts } = setUp();
  drafts.keep(aWrite('old', 'left behind'));
  clock.now += 120_000;
  drafts.keep(aWrite('new', 'still being typed'));
  items['draft:broken'] = { write: 'nonsense' };
  const written: string[] = [];
  const write = async ({ note }: Write) => {
    written.push(note.markdown);
    return { ok: true };
  };
  await recoverDrafts(drafts, write, () => clock.now);
  expect(written).toEqual(['left behind']);
  expect(Object.keys(items).sort()).toEqual(['draft:broken', 'draft:new', 'threshold']);
});

test('a draft that could not be written is kept', async () => {
  const { items, clock, drafts } = setUp();
  drafts.keep(aWrite('old'));
  clock.now += 120_000;
  await recoverDrafts(
    drafts,
    async () => ({ ok: false }),
    () => clock.now,
  );
  expect(Object.keys(items)).toContain('draft:old');
});

test('a draft belongs to a paper that is named as it was when it was written, however short its title', () => {
  const short = aPaper({ key: 'title:abc', aliases: [], title: 'Attention', authors: [] });
  expect(isDraftOf({ write: { ...aWrite('n'), paper: short } }, short)).toBe(true);
  expect(isDraftOf({ write: { ...aWrite('n'), paper: { ...short, key: 'title:xyz' } } }, short)).toBe(false);
});
