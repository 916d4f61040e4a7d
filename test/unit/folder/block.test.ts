import { expect, test } from 'vitest';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { paperFiles } from '../../../lib/export/markdown/write';
import { composeNote, keyIn } from '../../../lib/folder/block';
import { notesInFile } from '../../../lib/folder/edits';
import type { PaperRecord } from '../../../lib/papers/records';
import { aNote, aRecord, aSaved, context } from '../export/records';

const template = readyTemplates.find(({ id }) => id === 'obsidian');
const written = (record: PaperRecord): string =>
  [...paperFiles([record], { ...context, marked: true, ...(template ? { template } : {}) })][0]?.text ?? '';
const first = written(aRecord({ notes: [aNote({ markdown: '# Idea\n\nUse it[^1].\n\n[^1]: There.' })] }));
const composed = (text: string, existing?: string): string => composeNote(text, existing).text ?? 'left';

test('a new file has properties, and our text between marks', () => {
  const text = composed(first);
  expect(text).toMatch(
    /^---\ntitle: "Parallel Drafts"\n[\s\S]*\n---\n\n<!-- papergloss:begin\. .* -->\n\n# Parallel Drafts\n[\s\S]*<!-- papergloss:end [0-9a-z]+ -->\n$/,
  );
  expect(keyIn(text)).toBe('arxiv:2404.12345');
});

test('writing again changes nothing; what the reader wrote around it, and their properties, stay', () => {
  const text = composed(first);
  expect(composed(first, text)).toBe(text);
  const own = text
    .replace('title:', 'project: "[[Thesis]]"\ntitle:')
    .replace('  - "to-cite"', '  - "to-cite"\n  - mine')
    .replace('<!-- papergloss:begin', 'My own words above.\n\n<!-- papergloss:begin')
    .concat('\n## My section\n\nBelow.\n');
  const second = written(aRecord({ saved: aSaved({ rating: 5, tags: ['to cite', 'new'] }) }));
  const next = composed(second, own);
  expect(next).toContain('project: "[[Thesis]]"');
  expect(next).toContain('rating: 5');
  expect(next).toContain('tags:\n  - "to-cite"\n  - "new"\n  - mine\n');
  expect(next).toContain('My own words above.\n\n<!-- papergloss:begin');
  expect(next).toMatch(/<!-- papergloss:end [0-9a-z]+ -->\n\n## My section\n\nBelow\.\n$/);
  expect(next).not.toContain('Use it');
  expect(composed(second, next)).toBe(next);
});

test('a property that has nothing to say any more goes', () => {
  const { rating: _, ...saved } = aSaved();
  expect(composed(written(aRecord({ saved })), composed(first))).not.toContain('rating:');
});

test('a file whose block the reader changed is left alone', () => {
  const edited = composed(first).replace('Use it', 'Use it tomorrow');
  expect(composeNote(written(aRecord()), edited)).toEqual({ left: 'edited' });
});

test('a file of an earlier export becomes one with marks; another file of the reader is kept above', () => {
  expect(composed(first, first)).toBe(composed(first));
  expect(composed(first, 'Mine.\n')).toMatch(/\n---\n\nMine\.\n\n<!-- papergloss:begin/);
});

test('notes are found in a file as the reader would write them', () => {
  expect(notesInFile(composed(first))).toEqual([{ id: 'n1', markdown: '# Idea\n\nUse it[^1].\n\n[^1]: There.' }]);
  const edited = composed(first).replace('Use it', 'Use it\n\n```\n### code\n```\n\nand more');
  expect(notesInFile(edited)[0]?.markdown).toBe(
    '# Idea\n\nUse it\n\n```\n### code\n```\n\nand more[^1].\n\n[^1]: There.',
  );
});

test('notes are found in a page of Logseq too, with their headings', () => {
  const logseq = readyTemplates.find(({ id }) => id === 'logseq');
  const markdown = 'First.\n\n## Idea\n\nUse it.\n\n- a\n  - b';
  const record = aRecord({ notes: [aNote({ id: 'n1', markdown }), aNote({ id: 'n2', markdown: 'Other' })] });
  const files = [...paperFiles([record], { ...context, marked: true, ...(logseq ? { template: logseq } : {}) })];
  const text = composed(files[0]?.text ?? '');
  expect(text).toContain('\n    - ## Idea\n\n      Use it.\n');
  expect(notesInFile(text)).toEqual([
    { id: 'n1', markdown },
    { id: 'n2', markdown: 'Other' },
  ]);
  expect(notesInFile(text.replace('Use it.', 'Use it.\n      And more.'))[0]?.markdown).toContain('Use it.\nAnd more.');
});

test('properties of Logseq are the first lines of a file, and those of the reader stay among them', () => {
  const logseq = readyTemplates.find(({ id }) => id === 'logseq');
  const page = (record: PaperRecord): string =>
    [...paperFiles([record], { ...context, marked: true, ...(logseq ? { template: logseq } : {}) })][0]?.text ?? '';
  const text = composed(page(aRecord({})));
  expect(text).toMatch(/^title:: Parallel Drafts\n(?:[a-z-]+:: .*\n)+\n<!-- papergloss:begin\. .* -->\n\n- /);
  expect(keyIn(text)).toBe('arxiv:2404.12345');
  const own = text.replace('type::', 'project:: [[Thesis]]\ntype::').replace(/^tags:: .*$/m, '$&, mine');
  const next = composed(page(aRecord({ saved: aSaved({ rating: 5, tags: ['to cite', 'new'] }) })), own);
  expect(next).toMatch(/^title:: .*\n(?:[a-z-]+:: .*\n)+\n<!-- papergloss:begin/);
  expect(next).toContain('\nproject:: [[Thesis]]\n');
  expect(next).toMatch(/^tags:: .*new.*, mine$/m);
  expect(next.match(/^title:: /gm)).toHaveLength(1);
});

test('properties that the reader wrote in another way than ours are kept as they stand', () => {
  const logseq = 'title:: A\nkey:: arxiv:2404.12345\n\n- Text\n';
  expect(composed(logseq, '---\nproject: Thesis\n---\n\nMine.\n')).toMatch(
    /^title:: A\nkey:: arxiv:2404\.12345\n\n---\nproject: Thesis\n---\n\nMine\.\n\n<!-- papergloss:begin/,
  );
});
