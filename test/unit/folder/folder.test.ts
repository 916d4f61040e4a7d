import { beforeEach, expect, test } from 'vitest';
import { findEdits } from '../../../lib/folder/find-edits';
import type { Folder, FolderMemory, WrittenPaper } from '../../../lib/folder/folder';
import { writeFolder } from '../../../lib/folder/write-folder';
import type { PaperRecord } from '../../../lib/papers/records';
import { aFullPaper, aNote, aRecord, aSaved, context } from '../export/records';

let files: Map<string, string>;
let written: Map<string, WrittenPaper>;
const folder: Folder = {
  name: 'Papers',
  list: async () => [...files.keys()],
  read: async (path) => files.get(path),
  async write(path, text) {
    files.set(path, text);
  },
  keepCopy: async () => {},
};
const memory: FolderMemory = {
  written: async () => [...written.values()],
  async keep(papers) {
    for (const paper of papers) written.set(paper.key, paper);
  },
};
const write = (records: PaperRecord[], over = false) => writeFolder(records, { folder, memory, context, over });
const edit = (path: string, from: string, to: string) => files.set(path, files.get(path)?.replace(from, to) ?? '');

const noted = aRecord({ notes: [aNote({ markdown: '# Idea\n\nUse it.' })] });
const other = aRecord({ paper: aFullPaper({ key: 'doi:10.1/b', aliases: [], title: 'Parallel drafts' }) });

beforeEach(() => {
  files = new Map([['Parallel Drafts.txt.md', 'Not ours.']]);
  written = new Map();
});

test('only what changed is written again', async () => {
  expect(await write([noted, other])).toEqual({ written: 2, unchanged: 0, left: [] });
  expect([...files.keys()]).toEqual(['Parallel Drafts.txt.md', 'Parallel Drafts.md', 'Parallel drafts (10.1 b).md']);
  expect(await write([noted, other])).toEqual({ written: 0, unchanged: 2, left: [] });
  const changed = aRecord({ saved: aSaved({ rating: 1 }), notes: noted.notes });
  expect(await write([changed, other])).toEqual({ written: 1, unchanged: 1, left: [] });
  expect(files.get('Parallel Drafts.md')).toContain('rating: 1');
});

test('a file that the reader renamed is found by its key', async () => {
  await write([noted]);
  files.set('My name.md', files.get('Parallel Drafts.md') ?? '');
  files.delete('Parallel Drafts.md');
  await write([aRecord({ saved: aSaved({ rating: 1 }) })]);
  expect([...files.keys()]).toEqual(['Parallel Drafts.txt.md', 'My name.md']);
  expect(files.get('My name.md')).toContain('rating: 1');
});

test('an edit in the block is left alone, and comes back with the text it began from', async () => {
  await write([noted]);
  edit('Parallel Drafts.md', 'Use it.', 'Use it tomorrow.');
  const later = aRecord({ notes: [aNote({ markdown: '# Idea\n\nUse it.\n\nAnd more.' })] });
  expect(await write([later])).toEqual({ written: 0, unchanged: 0, left: ['Parallel Drafts.md'] });
  expect(await findEdits([later], folder, memory)).toEqual([
    {
      paper: later.paper,
      note: later.notes[0],
      path: 'Parallel Drafts.md',
      base: '# Idea\n\nUse it.',
      edited: '# Idea\n\nUse it tomorrow.',
    },
  ]);
});

test('what was changed outside of notes is kept below where the block is written over', async () => {
  await write([noted]);
  edit('Parallel Drafts.md', 'We reach', 'They reach');
  await write([aRecord({ saved: aSaved({ rating: 1 }), notes: noted.notes })], true);
  const text = files.get('Parallel Drafts.md') ?? '';
  expect(text).toMatch(/We reach[\s\S]*papergloss:end[\s\S]*changed by hand[\s\S]*They reach/);
  expect(await write([noted])).toMatchObject({ left: [] });
});
