import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply, Request } from '../../../lib/messages/protocol';
import type { Drafts } from '../../../lib/notes/drafts';
import { NoteSaver, type SaveStatus } from '../../../lib/notes/note-saver';
import { aPaper } from '../../builders';
import { fakeBackground } from '../page/builders';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

type Write = Request<'writeNote'>;
type Answer = Reply<'writeNote'>;

function setUp(answer: (write: Write) => Answer | Promise<Answer>, markdown = '') {
  const { request, asked } = fakeBackground({ writeNote: answer });
  const kept = new Map<string, string>();
  const sent: (string | undefined)[] = [];
  const drafts: Drafts = {
    keep: ({ note }, told) => {
      kept.set(note.id, note.markdown);
      sent.push(told);
    },
    drop: (id) => void kept.delete(id),
    left: async () => [],
  };
  const statuses: SaveStatus[] = [];
  const merged: string[] = [];
  const store: { holds?: string } = {};
  const saver = new NoteSaver({
    paper: aPaper(),
    note: { id: 'n1', kind: 'note', markdown },
    request,
    drafts,
    stored: async () => store.holds,
    changed: (status) => void statuses.push(status),
    merged: (text) => void merged.push(text),
  });
  const writes = () => asked.map(({ data }) => data);
  return { saver, writes, kept, sent, statuses, merged, store };
}

const stored = (markdown: string, merged = false): Answer => ({
  ok: true,
  value: {
    note: { id: 'n1', key: 'arxiv:2401.00001', kind: 'note', markdown, revision: 1, createdAt: 1, updatedAt: 1 },
    merged,
  },
});
const echo = ({ note }: Write): Answer => stored(note.markdown);

describe('saving a note while it is typed', () => {
  test('one write for a burst of keys, with the text that it began from', async () => {
    const { saver, writes, statuses, kept } = setUp(echo, 'old');
    for (const text of ['old n', 'old ne', 'old new']) saver.type(text);
    expect(kept.get('n1')).toBe('old new');
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toMatchObject([{ note: { markdown: 'old new' }, base: 'old' }]);
    expect(statuses.at(-1)).toEqual({ is: 'saved' });
    expect(kept.size).toBe(0);
  });

  test('a draft tells of a write that is under way, so that who goes on from it makes no two versions', async () => {
    const { saver, sent } = setUp(() => new Promise(() => {}));
    saver.type('half');
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([undefined, 'half']);
    saver.type('half a word');
    expect(sent.at(-1)).toBe('half');
  });

  test('what is typed during a write goes with the next, never two at a time', async () => {
    let running = 0;
    let most = 0;
    const { saver, writes } = setUp(async (write) => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 1000));
      running--;
      return echo(write);
    });
    saver.type('a');
    await vi.advanceTimersByTimeAsync(500);
    saver.type('ab');
    await vi.advanceTimersByTimeAsync(500);
    saver.type('abc');
    await vi.advanceTimersByTimeAsync(5000);
    expect(most).toBe(1);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'abc' }, base: 'a' });
  });

  test('two that wait for one write do not write at the same time', async () => {
    const { saver, writes } = setUp(async (write) => {
      await new Promise((done) => setTimeout(done, 100));
      return echo(write);
    });
    saver.type('a');
    void saver.flush();
    saver.type('ab');
    void saver.flush();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(writes()).toMatchObject([{ note: { markdown: 'a' } }, { note: { markdown: 'ab' }, base: 'a' }]);
  });

  test('a text that is as it was needs no write and leaves no draft', async () => {
    const { saver, writes, kept, statuses } = setUp(echo, 'old');
    saver.type('older');
    saver.type('old');
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toEqual([]);
    expect(kept.size).toBe(0);
    expect(statuses.at(-1)).toEqual({ is: 'saved' });
  });

  test('a text that is as it was before a write of unknown fate is written', async () => {
    let lost = true;
    const { saver, writes, store, kept } = setUp((write) => {
      if (!lost) return echo(write);
      lost = false;
      store.holds = write.note.markdown;
      return { ok: false, error: { code: 'disconnected', message: 'gone' } };
    }, 'old');
    saver.type('older');
    await vi.advanceTimersByTimeAsync(400);
    saver.type('old');
    await vi.advanceTimersByTimeAsync(5000);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'old' }, base: 'older' });
    expect(kept.size).toBe(0);
  });

  test('stopped, it writes no more and waits for what is under way; it goes on when told to', async () => {
    const { saver, writes, kept } = setUp(async (write) => {
      await new Promise((done) => setTimeout(done, 100));
      return echo(write);
    });
    saver.type('a');
    void saver.flush();
    saver.type('ab');
    let isStopped = false;
    void saver.stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(50);
    expect(isStopped).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isStopped).toBe(true);
    void saver.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toHaveLength(1);
    expect(kept.get('n1')).toBe('ab');
    saver.resume();
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'ab' }, base: 'a' });
  });

  test('a failure is said, the draft stays, and it is tried again at growing distance', async () => {
    let broken = true;
    const { saver, writes, statuses, kept } = setUp((write) =>
      broken ? { ok: false, error: { code: 'storage-full', message: 'The disk is full.' } } : echo(write),
    );
    saver.type('kept');
    await vi.advanceTimersByTimeAsync(400);
    expect(statuses.at(-1)).toEqual({ is: 'failed', why: 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes()).toHaveLength(2);
    expect(kept.get('n1')).toBe('kept');
    broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(statuses.at(-1)).toEqual({ is: 'saved' });
    expect(kept.size).toBe(0);
  });

  test('a colour is written with the words, once, and again where that has failed', async () => {
    let broken = true;
    const { saver, writes, statuses, kept } = setUp((write) =>
      broken ? { ok: false, error: { code: 'storage-full', message: 'The disk is full.' } } : echo(write),
    );
    saver.recolour('green');
    expect(kept.has('n1')).toBe(true);
    await saver.flush();
    expect(statuses.at(-1)).toEqual({ is: 'failed', why: 'The disk is full.' });
    saver.type('words');
    broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'words', colour: 'green' } });
    expect(statuses.at(-1)).toEqual({ is: 'saved' });
    expect(kept.size).toBe(0);
    const before = writes().length;
    saver.type('words that follow');
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes().slice(before)).toMatchObject([{ note: { markdown: 'words that follow' } }]);
    expect(writes().at(-1)).not.toMatchObject({ note: { colour: 'green' } });
  });

  test('a write that lost only its acknowledgement is the ancestor of the next', async () => {
    let lost = true;
    const { saver, writes, store } = setUp((write) => {
      if (!lost) return echo(write);
      lost = false;
      store.holds = write.note.markdown;
      return { ok: false, error: { code: 'disconnected', message: 'gone' } };
    });
    saver.type('one');
    await vi.advanceTimersByTimeAsync(400);
    saver.type('one two');
    await vi.advanceTimersByTimeAsync(5000);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'one two' }, base: 'one' });
  });

  test("another writer's lines are shown once they were merged", async () => {
    const { saver, merged } = setUp(({ note }) => stored(`${note.markdown}\ntheirs`, true));
    saver.type('mine');
    await saver.flush();
    expect(merged).toEqual(['mine\ntheirs']);
    expect(saver.text).toBe('mine\ntheirs');
  });

  test('a merge that arrives while typing goes on waits for the next write, whose ancestor is what was sent', async () => {
    const { saver, writes, merged } = setUp(async ({ note }) => {
      await new Promise((done) => setTimeout(done, 100));
      return stored(`${note.markdown}\ntheirs`, true);
    });
    saver.type('mine');
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(50);
    saver.type('mine, longer');
    await vi.advanceTimersByTimeAsync(60);
    await first;
    expect(merged).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(writes().at(-1)).toMatchObject({ note: { markdown: 'mine, longer' }, base: 'mine' });
  });

  test('a change from elsewhere replaces a text that is not being edited', () => {
    const { saver, writes, merged } = setUp(echo, 'old');
    saver.takeOver('from another tab');
    expect(saver.text).toBe('from another tab');
    expect(merged).toEqual(['from another tab']);
    expect(writes()).toEqual([]);
  });

  test('a change from elsewhere does not overwrite what is being typed', async () => {
    const { saver, writes } = setUp(echo, 'old');
    saver.type('old, and mine');
    saver.takeOver('from another tab');
    expect(saver.text).toBe('old, and mine');
    await vi.advanceTimersByTimeAsync(10);
    expect(writes()).toMatchObject([{ note: { markdown: 'old, and mine' }, base: 'old' }]);
  });
});
