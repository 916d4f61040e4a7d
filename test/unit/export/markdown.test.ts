import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FilesFormat } from '../../../lib/export/format';
import markdown from '../../../lib/export/formats/markdown.format';
import days from '../../../lib/export/formats/markdown-days.format';
import lists from '../../../lib/export/formats/markdown-lists.format';
import zip from '../../../lib/export/formats/markdown-zip.format';
import { compileTemplate, TemplateError } from '../../../lib/export/markdown/engine';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { paperFiles } from '../../../lib/export/markdown/write';
import { filePartsOf } from '../../../lib/export/render';
import { aFullPaper, aNote, aRecord, aSaved, context, textOf } from './records';

const highlight = aNote({
  id: 'h1',
  kind: 'highlight',
  colour: 'green',
  markdown: 'the claim',
  target: {
    source: 'https://arxiv.org/abs/2404.12345',
    selector: [{ type: 'TextQuoteSelector', exact: 'a 4.17x speedup\nwithout loss' }],
  },
});

const records = [
  aRecord({
    paper: aFullPaper({
      title: 'Parallel *Drafts*: [a] #study',
      authors: ['Mira Andersson', 'Gabriel García\u00a0Márquez'],
    }),
    saved: aSaved({ tags: ['to cite', 'C++', '2024'] }),
    notes: [aNote({ markdown: '# Mine\n\nCompare[^1].\n\n[^1]: There.\n\n```\nopen' }), highlight],
  }),
  aRecord({
    paper: aFullPaper({
      key: 'doi:10.1000/b',
      aliases: [],
      title: 'Second | <b>one</b>',
      abstract: 'Code is at https://example.org/some_org/my_repo.\n\nThe end.',
      urls: {
        abs: 'https://example.org/b',
        pdf: 'https://example.org/b.pdf',
        code: 'https://example.org/some_org/my_repo',
      },
    }),
    notes: [aNote({ id: 'n2', markdown: 'Title\n===\n\n<!-- open' })],
    lists: [],
  }),
];

test.each(readyTemplates.map((template) => [template.id, template] as const))(
  'the template %s',
  async (id, template) => {
    const about = { ...context, template, title: 'Thesis: chapter 3' };
    const [alone] = [...paperFiles(records, about)];
    if (template.each === 'paper') await expect(alone?.text).toMatchFileSnapshot(`golden/${id}-alone.md`);
    await expect(textOf(markdown, records, about)).toMatchFileSnapshot(`golden/${id}.md`);
  },
);

test('a file for each list, and for each day', () => {
  const paths = (format: FilesFormat) => [...format.files(records, context)].map(({ path }) => path);
  expect(paths(lists)).toEqual(['Parallel decoding.md', 'On no list.md']);
  expect(paths(days)).toEqual(['2026-11-20.md']);
});

test('what is wrong with a template is said with line and column', () => {
  const fault = (source: string) => {
    try {
      compileTemplate(source)({ title: 'T' });
    } catch (error) {
      return error instanceof TemplateError ? error.message : error;
    }
    return undefined;
  };
  expect(fault('# {{ title }}\n\n{% if title %}\nopen')).toMatch(/^Line 3, column 1: .*if.* not closed/);
  expect(fault('one\n  {{ title | shout }}')).toBe('Line 2, column 3: Undefined filter: shout');
  expect(fault('{% render "secrets" %}')).toMatch(/^Line 1, column 1: /);
  expect(fault('{% for i in (1..999999999) %}{% endfor %}')).toMatch(/^Line 1, column 1: .*limit/);
});

test('what templates put out is text, whatever it holds', () => {
  expect(compileTemplate('{{ title }} {{ list }} {{ none }}')({ title: '*a* <b>', list: ['_x_', 'y'] })).toBe(
    '\\*a\\* \\<b\\> \\_x\\_, y ',
  );
});

test('the zip holds a file for each paper under names that any system takes', () => {
  const titles = ['Same', 'same', 'CON', 'a/b\\c:d*e?"<>|', '...', `${'長'.repeat(300)}`, '🧠', ''];
  const many = titles.map((title) => aRecord({ paper: aFullPaper({ title }) }));
  const parts = [...filePartsOf(zip, many, context)].map((part) => new Uint8Array(Buffer.from(part)));
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  const names = Object.keys(files);
  expect(names).toHaveLength(titles.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) {
    expect(name).toMatch(/^[^<>:"/\\|?*\n]+\.md$/);
    expect(name).not.toMatch(/^(con|\.)|\.\.md$| \.md$/i);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210);
  }
  const [first] = Object.values(files);
  expect(first && strFromU8(first)).toMatch(/^---\ntitle: "Same"\n[\s\S]*\n---\n\n# Same\n/);
});
