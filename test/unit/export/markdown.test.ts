import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import markdown from '../../../lib/export/formats/markdown.format';
import zip from '../../../lib/export/formats/markdown-zip.format';
import { filePartsOf } from '../../../lib/export/render';
import { aFullPaper, aNote, aRecord, context, textOf } from './records';

const highlight = aNote({
  id: 'h1',
  kind: 'highlight',
  markdown: 'the claim',
  target: {
    source: 'https://arxiv.org/abs/2404.12345',
    selector: [{ type: 'TextQuoteSelector', exact: 'a 4.17x speedup\nwithout loss' }],
  },
});

test('one paper is a page of its own', () => {
  const record = aRecord({ notes: [aNote({ markdown: '# Mine\n\nCompare.' }), highlight] });
  expect(textOf(markdown, [record]).split('---\n').at(-1)).toBe(`
# Parallel Drafts

Mira Andersson, Kofi Boateng

NeurIPS 2024, 2024

[Abstract page](https://arxiv.org/abs/2404.12345)

## Metrics

| Metric | Kind | In the abstract |
| --- | --- | --- |
| 4.17× speedup | speed | 4.17x speedup |

## Abstract

We reach a 4.17x speedup.

## Notes

### Mine

Compare.

## Highlights

> a 4.17x speedup without loss

the claim
`);
});

test('several papers are sections that state what front matter would', () => {
  const text = textOf(markdown, [aRecord(), aRecord({ paper: aFullPaper({ title: 'Second | <b>one</b>' }) })]);
  expect(text).toMatch(/^---\ntitle: "Papers"\npapers: 2\nexported: "2026-11-22"\n---\n/);
  expect(text).toContain('\n## Parallel Drafts\n');
  expect(text).toContain('\n## Second \\| \\<b\\>one\\</b\\>\n');
  expect(text).toContain('- **status:** reading\n- **rating:** 4\n- **tags:** to cite\n');
});

test('the zip holds a file for each paper under names that any system takes', () => {
  const titles = ['Same', 'same', 'CON', 'a/b\\c:d*e?"<>|', '...', `${'長'.repeat(300)}`, '🧠', ''];
  const records = titles.map((title) => aRecord({ paper: aFullPaper({ title }) }));
  const parts = [...filePartsOf(zip, records, context)].map((part) => new Uint8Array(Buffer.from(part)));
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  const names = Object.keys(files);
  expect(names).toHaveLength(titles.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) {
    expect(name).toMatch(/^[^<>:"/\\|?*\n]+\.md$/);
    expect(name).not.toMatch(/^(con|\.)|\.\.md$| \.md$/i);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(110);
  }
  const [first] = Object.values(files);
  expect(first && strFromU8(first)).toMatch(/^---\ntitle: "Same"\n[\s\S]*\n---\n\n# Same\n/);
});
