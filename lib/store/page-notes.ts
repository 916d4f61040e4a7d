import { longestNote, type Note, type Target } from '../papers/records';
import type { Paper, PaperRef } from '../papers/schema';
import { buried, type StoredNote } from './database';
import { findStored, keepPaper } from './identity';
import { notesByKey, notesOf } from './notes';
import type { Store } from './store';
import { transact } from './transact';

/** What of a highlight a page needs to draw it: where and in which colour, not the words that were written on it. */
export type DrawnHighlight = Pick<Note, 'id' | 'colour' | 'url'> & { target: Target };

/** The highlights of a paper, as a page draws them. */
export async function highlightsOf(store: Store, ref: PaperRef): Promise<DrawnHighlight[]> {
  const notes = await notesOf(store, ref);
  return notes.flatMap(({ id, kind, target, colour, url }) =>
    kind === 'highlight' && target
      ? [{ id, target, ...(colour && { colour }), ...(url !== undefined && { url }) }]
      : [],
  );
}

/** Keeps a highlight that was made on a page. One that is there already keeps its words; gives the key of its paper. */
export function writeHighlight(
  store: Store,
  paper: Paper,
  highlight: DrawnHighlight,
  vouched?: readonly string[],
): Promise<string> {
  return transact(store, async (touch) => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    if (!(await store.db.notes.get(highlight.id))) {
      const now = store.now();
      const fresh = { kind: 'highlight', markdown: '', revision: 1, createdAt: now, updatedAt: now, live: 1 } as const;
      await store.db.notes.put({ ...highlight, ...fresh, key });
    }
    return key;
  });
}

/** A line that is to stand in the paper's notes, and the note that is begun where there is none. */
export interface KeptLine {
  line: string;
  id: string;
  url?: string | undefined;
}

const linesOf = (markdown: string): string[] => markdown.split('\n');

/** Writes a line under the paper's last note, once, and into a note of its own where that one is full. Gives the key of the paper. */
export function keepLine(
  store: Store,
  paper: Paper,
  { line, id, url }: KeptLine,
  vouched?: readonly string[],
): Promise<string> {
  return transact(store, async (touch) => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    const notes = (await standing(store, key)).filter(({ kind }) => kind === 'note');
    if (notes.some(({ markdown }) => linesOf(markdown).includes(line))) return key;
    const now = store.now();
    const last = notes.slice(-1).find(({ markdown }) => markdown.length + line.length < longestNote);
    const begun = { id, key, kind: 'note', createdAt: now, ...(url && { url }) } as const;
    const markdown = last?.markdown.trim() ? `${last.markdown.trimEnd()}\n${line}` : line;
    const revision = (last?.revision ?? 0) + 1;
    await store.db.notes.put({ ...(last ?? begun), markdown, revision, updatedAt: now, live: 1 });
    return key;
  });
}

/** Takes `keepLine` back: the line goes where it stands alone in its line, and with it a note that holds nothing else. */
export async function dropLine(store: Store, ref: PaperRef, line: string): Promise<readonly string[]> {
  return transact(store, async (touch) => {
    const [stored = []] = await findStored(store.db, [ref]);
    const keys = stored.map(({ key }) => key);
    for (const key of keys)
      for (const note of await standing(store, key)) {
        const lines = linesOf(note.markdown);
        const at = lines.lastIndexOf(line);
        if (note.kind !== 'note' || at < 0) continue;
        const markdown = lines.toSpliced(at, 1).join('\n');
        const shorter: StoredNote = {
          ...note,
          markdown,
          revision: note.revision + 1,
          updatedAt: store.now(),
          live: 1,
        };
        await store.db.notes.put(markdown.trim() ? shorter : buried(shorter, store.now()));
        touch(key);
      }
    return keys;
  });
}

const standing = async (store: Store, key: string): Promise<readonly Note[]> =>
  (await notesByKey(store, [key])).get(key) ?? [];
