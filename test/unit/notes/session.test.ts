import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply, Request, RequestName } from '../../../lib/messages/protocol';
import { createDrafts, type Draft } from '../../../lib/notes/drafts';
import { NotesSession } from '../../../lib/notes/session';
import type { Note, Target } from '../../../lib/papers/records';
import { aPaper } from '../../builders';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const target: Target = {
  source: 'https://arxiv.org/abs/2401.00001',
  selector: [{ type: 'TextQuoteSelector', exact: 'half of the readers' }],
};
const aNote = (id: string, markdown: string, over: Partial<Note> = {}): Note => ({
  id,
  key: 'arxiv:2401.00001',
  kind: 'note',
  markdown,
  revision: 1,
  createdAt: 1,
  updatedAt: 1,
  ...over,
});
const aDraft = (note: Draft['write']['note'], over: Partial<Draft['write']> = {}): Draft => ({
  write: { paper: aPaper(), note, base: '', ...over },
  at: 1,
});
const refused = (message: string, code: 'not-found' | 'storage-full' = 'storage-full') => ({
  ok: false as const,
  error: { code, message },
});

/** A store of one paper's notes that can be broken, held up, and written to by others. */
function aStore(notes: readonly Note[]) {
  const held = new Map(notes.map((note) => [note.id, note]));
  const buried = new Map<string, Note>();
  const store = {
    held,
    broken: new Set<RequestName>(),
    asked: [] as RequestName[],
    /** What a request waits for on its way to the store. */
    arrives: async (_name: RequestName) => {},
    /** What its answer waits for on the way back. */
    before: async (_name: RequestName) => {},
  };
  const answers: { [Name in RequestName]?: (data: Request<Name>) => Reply<Name> } = {
    notesOf: () => ({ ok: true, value: [...held.values()] }),
    writeNote: ({ note }) => {
      const written = { ...(held.get(note.id) ?? aNote(note.id, '')), ...note };
      held.set(note.id, written);
      return { ok: true, value: { note: written, merged: false } };
    },
    deleteNote({ id }) {
      const note = held.get(id);
      if (!note) return refused('It is not there.', 'not-found');
      held.delete(id);
      buried.set(id, note);
      return { ok: true, value: null };
    },
    restoreNote({ id }) {
      const note = buried.get(id);
      if (!note) return refused('It is not there.', 'not-found');
      held.set(id, note);
      return { ok: true, value: note };
    },
  };
  const request = async <Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> => {
    store.asked.push(name);
    await store.arrives(name);
    const reply = store.broken.has(name) ? refused(`${name} is broken.`) : answers[name]?.(data);
    await store.before(name);
    return reply ?? refused('no such request');
  };
  return { store, request };
}

function setUp({ notes = [], left = [] }: { notes?: Note[]; left?: Draft[] } = {}) {
  const items: Record<string, unknown> = Object.fromEntries(
    left.map((draft) => [`draft:${draft.write.note.id}`, draft]),
  );
  const drafts = createDrafts({
    get: async () => structuredClone(items),
    set: async (more) => void Object.assign(items, structuredClone(more)),
    remove: async (key) => {
      delete items[key];
    },
  });
  const { store, request } = aStore(notes);
  const changed = vi.fn();
  const merged = vi.fn();
  let count = 0;
  const open = (paper = aPaper()) =>
    new NotesSession({ paper, request, drafts, newId: () => `new${++count}`, changed, merged });
  return { session: open(), open, store, items, changed, merged };
}

const texts = (session: NotesSession) => session.notes?.map(({ text }) => text);
/** Holds one kind of request up for some milliseconds. */
const slow = (which: RequestName, millis: number) => (name: RequestName) =>
  name === which ? new Promise<void>((done) => setTimeout(done, millis)) : Promise.resolve();
const settle = () => vi.advanceTimersByTimeAsync(1000);

describe('reading', () => {
  test('nothing is known before, then the notes and highlights of the store', async () => {
    const highlight = aNote('h', '', { kind: 'highlight', target, url: target.source, colour: 'green' });
    const { session, changed } = setUp({ notes: [aNote('a', 'one'), highlight] });
    expect(session.notes).toBeUndefined();
    await session.load();
    expect(session.notes).toEqual([
      { id: 'a', kind: 'note', text: 'one', status: '', failed: false, isKept: true },
      {
        id: 'h',
        kind: 'highlight',
        text: '',
        status: '',
        failed: false,
        isKept: true,
        colour: 'green',
        quote: 'half of the readers',
        url: target.source,
      },
    ]);
    expect(changed).toHaveBeenCalled();
  });

  test('a store that cannot be read leaves the drafts, and a note can be begun', async () => {
    const left = [aDraft({ id: 'b', kind: 'note', markdown: 'kept, and more' }, { base: 'kept' })];
    const paper = aPaper({ key: 'doi:10.1000/elsewhere', aliases: [], title: 'Another name', authors: [] });
    left.push(aDraft({ id: 'a', kind: 'note', markdown: 'one, and more' }, { paper, base: 'one' }));
    const { session, store } = setUp({ notes: [aNote('a', 'one'), aNote('b', 'kept')], left });
    store.broken.add('notesOf').add('writeNote');
    await session.load();
    expect(session.problem).toBe('The notes could not be read: notesOf is broken.');
    expect(texts(session)).toEqual(['kept, and more']);
    session.add();
    store.broken.clear();
    await session.load();
    expect(session.problem).toBeUndefined();
    expect(texts(session)?.sort()).toEqual(['', 'kept, and more', 'one, and more']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.held.get('b')?.markdown).toBe('kept, and more');
  });
});

describe('drafts', () => {
  test('of a stored note are found by its id, whatever the paper was called', async () => {
    const paper = aPaper({ key: 'doi:10.1000/elsewhere', aliases: [], title: 'Another name', authors: [] });
    const left = [aDraft({ id: 'a', kind: 'note', markdown: 'one, and more' }, { paper, base: 'one' })];
    const { session, store, items } = setUp({ notes: [aNote('a', 'one')], left });
    await session.load();
    expect(texts(session)).toEqual(['one, and more']);
    await settle();
    expect(store.held.get('a')?.markdown).toBe('one, and more');
    expect(items).toEqual({});
  });

  test.each([
    ['its key', {}],
    ['an alias that is its key elsewhere', { key: 'doi:10.1000/same', aliases: ['arxiv:2401.00001'] }],
    ['a title that nothing contradicts', { key: 'openreview:Same1', aliases: aPaper().aliases }],
  ])('of a note that the store never got are found by %s', async (_, names) => {
    const left = [aDraft({ id: 'n', kind: 'note', markdown: 'never written' }, { paper: aPaper(names) })];
    const { session, store, items } = setUp({ notes: [aNote('a', 'one')], left });
    await session.load();
    expect(texts(session)).toEqual(['one', 'never written']);
    await settle();
    expect(store.held.get('n')?.markdown).toBe('never written');
    expect(items).toEqual({});
  });

  test('of other papers, and empty ones that the store never got, stay out', async () => {
    const other = aPaper({ key: 'arxiv:2401.99999', aliases: [], title: 'Quite another paper than that' });
    const { session } = setUp({
      left: [
        aDraft({ id: 'x', kind: 'note', markdown: 'elsewhere' }, { paper: other }),
        aDraft({ id: 'y', kind: 'note', markdown: ' ' }),
      ],
    });
    await session.load();
    expect(session.notes).toEqual([]);
  });

  test('that take back a write of unknown fate are written all the same', async () => {
    const draft = { ...aDraft({ id: 'a', kind: 'note', markdown: 'one' }, { base: 'one' }), sent: 'one too many' };
    const { session, store, items } = setUp({ notes: [aNote('a', 'one too many')], left: [draft] });
    await session.load();
    await settle();
    expect(store.held.get('a')?.markdown).toBe('one');
    expect(items).toEqual({});
  });

  test('of a highlight carry the colour that was not saved', async () => {
    const note = { id: 'h', kind: 'highlight' as const, markdown: '', target, colour: 'pink' as const };
    const { session, store, items } = setUp({ left: [aDraft(note)] });
    await session.load();
    expect(session.notes).toMatchObject([{ id: 'h', quote: 'half of the readers' }]);
    await settle();
    expect(store.held.get('h')).toMatchObject({ colour: 'pink', target });
    expect(items).toEqual({});
  });

  test('what is being typed elsewhere later on is left to its writer', async () => {
    const { session, open, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    const other = open();
    await other.load();
    other.type(other.add(), 'half a wo');
    await session.load();
    expect(texts(session)).toEqual(['one']);
    await settle();
    await session.load();
    expect(texts(session)).toEqual(['one', 'half a wo']);
    expect(store.held.size).toBe(2);
  });
});

describe('typing', () => {
  test('saves as it goes and says how that stands', async () => {
    const { session, store, items } = setUp();
    await session.load();
    const id = session.add('https://example.org/page');
    expect(session.notes).toMatchObject([{ id, text: '', status: '' }]);
    session.type(id, 'hello');
    expect(session.notes).toMatchObject([{ status: '…' }]);
    expect(items).toHaveProperty([`draft:${id}`]);
    await settle();
    expect(session.notes).toMatchObject([{ text: 'hello', status: 'Saved' }]);
    expect(store.held.get(id)).toMatchObject({ markdown: 'hello', url: 'https://example.org/page' });
    expect(items).toEqual({});
  });

  test('a change from elsewhere is taken over and told', async () => {
    const { session, store, merged } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    store.held.set('a', aNote('a', 'one, by another tab'));
    store.held.set('b', aNote('b', 'new there'));
    await session.load();
    expect(texts(session)).toEqual(['one, by another tab', 'new there']);
    expect(merged).toHaveBeenCalledOnce();
  });

  test('a reading that was overtaken by a write changes nothing', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    session.type('a', 'one two');
    store.before = (name) => (name === 'notesOf' ? session.flush() : Promise.resolve());
    await session.load();
    expect(texts(session)).toEqual(['one two']);
    expect(store.held.get('a')?.markdown).toBe('one two');
  });

  test('a note that went elsewhere stands again once words of it are saved, whatever was read before', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    store.held.clear();
    session.type('a', 'one two');
    store.before = (name) => (name === 'notesOf' ? session.flush() : Promise.resolve());
    await session.load();
    expect(texts(session)).toEqual(['one two']);
  });

  test('a note that went elsewhere goes, unless words of it are not saved', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one'), aNote('b', 'two')] });
    await session.load();
    const begun = session.add();
    session.type('b', 'two, and more');
    store.held.clear();
    await session.load();
    expect(session.notes?.map(({ id }) => id)).toEqual(['b', begun]);
    await settle();
    expect(store.held.get('b')?.markdown).toBe('two, and more');
  });

  test('a new note stays while it is shown, also where the store does not find it again', async () => {
    const { session, store } = setUp();
    await session.load();
    const id = session.add();
    session.type(id, 'on a paper with a short title');
    await settle();
    store.held.clear();
    await session.load();
    expect(texts(session)).toEqual(['on a paper with a short title']);
  });
});

describe('deleting', () => {
  test('takes a note away at once and brings it back to its place', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one'), aNote('b', 'two')] });
    await session.load();
    const deleting = session.discard('a');
    expect(texts(session)).toEqual(['two']);
    await deleting;
    expect(session.deleted).toBe('a');
    await session.load();
    expect(texts(session)).toEqual(['two']);
    await session.restore('a');
    expect(session.deleted).toBeUndefined();
    expect(texts(session)).toEqual(['one', 'two']);
    expect([...store.held.keys()].sort()).toEqual(['a', 'b']);
  });

  test('a note comes back with the words that were not saved', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    session.type('a', 'one, and half a sentence');
    await session.discard('a');
    await session.restore('a');
    expect(texts(session)).toEqual(['one, and half a sentence']);
    await settle();
    expect(store.held.get('a')?.markdown).toBe('one, and half a sentence');
  });

  test('a note that the store never got goes with its draft, and comes back', async () => {
    const { session, store, items } = setUp();
    store.broken.add('writeNote');
    await session.load();
    const id = session.add();
    session.type(id, 'only here');
    await settle();
    expect(session.notes).toMatchObject([{ failed: true }]);
    await session.discard(id);
    expect(items).toEqual({});
    store.broken.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.held.size).toBe(0);
    await session.restore(id);
    expect(texts(session)).toEqual(['only here']);
    await settle();
    expect(store.held.get(id)?.markdown).toBe('only here');
  });

  test('an empty note that was never saved leaves nothing to bring back', async () => {
    const { session } = setUp();
    await session.load();
    await session.discard(session.add());
    expect(session.notes).toEqual([]);
    expect(session.deleted).toBeUndefined();
  });

  test('a write that is under way does not bring the note back', async () => {
    const { session, store } = setUp();
    await session.load();
    const id = session.add();
    store.arrives = slow('writeNote', 100);
    session.type(id, 'going');
    void session.flush();
    session.type(id, 'going, going');
    const deleting = session.discard(id);
    await vi.advanceTimersByTimeAsync(60_000);
    await deleting;
    expect(store.held.size).toBe(0);
  });

  test('a reading that began while the note was being deleted does not show it again', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    store.arrives = slow('writeNote', 50);
    store.before = slow('notesOf', 100);
    session.type('a', 'one two');
    void session.flush();
    void session.discard('a');
    void session.load();
    await settle();
    expect(store.held.size).toBe(0);
    expect(session.notes).toEqual([]);
  });

  test('that does not work says why, and the note stands where it stood with its words', async () => {
    const { session, store, items } = setUp({ notes: [aNote('a', 'one'), aNote('b', 'two')] });
    await session.load();
    store.broken.add('deleteNote').add('writeNote');
    session.type('a', 'one, unsaved');
    await session.discard('a');
    expect(session.problem).toBe('deleteNote is broken.');
    expect(texts(session)).toEqual(['one, unsaved', 'two']);
    expect(items).toHaveProperty(['draft:a']);
    store.broken.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.held.get('a')?.markdown).toBe('one, unsaved');
  });

  test('a restoration that fails can be tried again', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    await session.discard('a');
    store.broken.add('restoreNote');
    await session.restore('a');
    expect(session.problem).toBe('restoreNote is broken.');
    expect(session.deleted).toBe('a');
    store.broken.clear();
    await session.restore('a');
    expect(texts(session)).toEqual(['one']);
  });

  test('a reading from before the deletion does not show the note again; one after it was taken back elsewhere does', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    store.before = async (name) => {
      store.before = async () => {};
      if (name === 'notesOf') await session.discard('a');
    };
    await session.load();
    expect(session.notes).toEqual([]);
    store.held.set('a', aNote('a', 'one'));
    await session.load();
    expect(texts(session)).toEqual(['one']);
    expect(session.deleted).toBeUndefined();
  });
});

describe('the end', () => {
  test('closing saves what is unsaved and lets go of what was left empty here', async () => {
    const { session, store, items, changed } = setUp({ notes: [aNote('a', 'one'), aNote('b', 'two'), aNote('c', '')] });
    await session.load();
    session.add();
    session.type('a', 'one, and more');
    session.type('b', ' ');
    session.close();
    changed.mockClear();
    await settle();
    expect([...store.held.values()].map(({ id, markdown }) => [id, markdown])).toEqual([
      ['a', 'one, and more'],
      ['c', ''],
    ]);
    expect(items).toEqual({});
    expect(changed).not.toHaveBeenCalled();
  });

  test('where there is nobody left to write, the drafts stay for the next session', async () => {
    const { session, open, store, items } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    session.type('a', 'one, and more');
    session.stop();
    await settle();
    expect(store.asked).not.toContain('writeNote');
    expect(items).toHaveProperty(['draft:a']);
    const next = open();
    await next.load();
    expect(texts(next)).toEqual(['one, and more']);
  });

  test('a session that was closed while it read shows nothing', async () => {
    const { session, changed } = setUp({ notes: [aNote('a', 'one')] });
    const loading = session.load();
    session.close();
    await loading;
    expect(session.notes).toBeUndefined();
    expect(changed).not.toHaveBeenCalled();
  });

  test('a deletion can be taken back after the end', async () => {
    const { session, store } = setUp({ notes: [aNote('a', 'one')] });
    await session.load();
    session.type('a', 'one, and more');
    await session.discard('a');
    session.close();
    await session.restore('a');
    await settle();
    expect(store.held.get('a')?.markdown).toBe('one, and more');
  });
});
