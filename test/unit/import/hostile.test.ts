import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../lib/backup/format';
import { readBackup } from '../../../lib/backup/read';
import { readFile } from '../../../lib/import/read';
import { sources } from '../../../lib/import/registry';

const work = { tell: () => {}, signal: new AbortController().signal };
const open = (file: Blob, name: string) => readFile(file, name, work, 1_700_000_000_000);

/** A sound file of each kind, by the id of its source: those that tell when they are cut off do so by their syntax. */
const samples: Readonly<Record<string, { name: string; text: string; strict?: boolean }>> = {
  bibtex: { name: 'a.bib', text: '@misc{a, title={A made-up book}, author={Doe, Jane}, eprint={2402.00002}}\n' },
  ris: { name: 'a.ris', text: 'TY  - JOUR\nTI  - A made-up entry of RIS\nAU  - Doe, Jane\nER  - \n' },
  nbib: { name: 'a.nbib', text: 'PMID- 12345678\nTI  - A made-up record\nFAU - Doe, Jane\n' },
  'csl-json': { name: 'a.json', text: '[{"type":"book","title":"A made-up entry of CSL"}]', strict: true },
  hypothesis: {
    name: 'a.json',
    text: '[{"uri":"https://example.org/a-page","target":[{}],"text":"words","document":{"title":["A made-up page"]}}]',
    strict: true,
  },
  papermemory: { name: 'a.json', text: '{"__dataVersion":1,"a":{"title":"A made-up memory of one"}}', strict: true },
  memex: {
    name: 'a.json',
    text: '{"changes":[{"collection":"bookmarks","objectPk":"a","operation":"create","object":{"url":"example.org/a"}}]}',
    strict: true,
  },
  'web-clipper': {
    name: 'a.json',
    text: '[{"url":"https://example.org/a","title":"A made-up page","highlights":[{"text":"words"}]}]',
    strict: true,
  },
  csv: { name: 'a.csv', text: 'title,doi\nA made-up row of a table,10.5555/row\n' },
  markdown: { name: 'a.md', text: '---\ntitle: "A made-up note"\nkey: "doi:10.5555/note"\n---\n\n## Notes\n\nwords\n' },
  'zotero-rdf': {
    name: 'a.rdf',
    text: '<rdf:RDF xmlns:rdf="r" xmlns:z="z" xmlns:dc="d"><bib:Article rdf:about="#a"><z:itemType>journalArticle</z:itemType><dc:title>A made-up article</dc:title></bib:Article></rdf:RDF>',
  },
  list: { name: 'a.txt', text: 'https://arxiv.org/abs/2401.00001\n' },
};

test('there is a sound file of each source, and it is read by it', async () => {
  expect(Object.keys(samples).sort()).toEqual(sources.map(({ id }) => id).sort());
  for (const [id, { name, text }] of Object.entries(samples)) {
    const { label, blob } = await open(new Blob([text]), name);
    expect([id, label]).toEqual([id, sources.find((source) => source.id === id)?.label]);
    expect((await readBackup(blob)).kinds.paper).toHaveLength(1);
  }
});

test.each(Object.entries(samples))(
  '%s: a file that is cut off is refused in words, or read as far as it is sound',
  async (_, sample) => {
    for (let end = 1; end < sample.text.length; end += 3) {
      const cut = new Blob([sample.text.slice(0, end)]);
      const opened = await open(cut, sample.name).catch((error: unknown) => error);
      if (opened instanceof Error) expect(opened).toBeInstanceOf(Unreadable);
      else if (sample.strict) expect(opened).toBe('refused');
      if (opened instanceof Unreadable) expect(opened.message).toMatch(/^(?:This|There) /);
    }
  },
);

test.each(Object.entries(samples))(
  '%s: another kind of file under its name changes nothing and says why',
  async (_, { name }) => {
    const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0xff, 0xfe])]);
    await expect(open(picture, name)).rejects.toThrow('no text in UTF-8');
    const words = new Blob(['{"some":"other program"}']);
    await expect(open(words, name)).rejects.toThrow(Unreadable);
  },
);

test('a file of 200 MB is refused before it is read, whatever it is called', async () => {
  let read = 0;
  class Counted extends Blob {
    override async arrayBuffer(): Promise<ArrayBuffer> {
      read += 1;
      return super.arrayBuffer();
    }
    override stream() {
      read += 1;
      return super.stream();
    }
  }
  const large = new Counted([new Uint8Array(200_000_000).fill(65)]);
  for (const { name } of Object.values(samples)) await expect(open(large, name)).rejects.toThrow('has 200 MB');
  const zip = new Counted([new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array(200_000_000)]);
  await expect(open(zip, 'notes.zip')).rejects.toThrow('has 200 MB');
  expect(read).toBe(0);
});

test('files that unpack into very much are refused early: zips and gzip', async () => {
  const wall = new Uint8Array(70_000_000).fill(65);
  const zip = new Blob([zipSync({ 'a.md': wall }, { level: 1 })]);
  await expect(open(zip, 'a.zip')).rejects.toThrow('far more than notes hold');
  const bomb = new Blob([gzipSync(wall, { level: 1 })]);
  const { blob, isBackup } = await open(bomb, 'a.jsonl.gz');
  expect(isBackup).toBe(true);
  await expect(readBackup(blob)).rejects.toThrow(Unreadable);
});

test('a zip whose sizes lie, and one that is cut off, are refused', async () => {
  const bytes = zipSync({ 'a.md': strToU8(samples['markdown']?.text ?? '') });
  await expect(open(new Blob([bytes.slice(0, bytes.length - 30)]), 'a.zip')).rejects.toThrow(Unreadable);
});
