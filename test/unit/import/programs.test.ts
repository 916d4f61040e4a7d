import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import csvFormat from '../../../lib/export/formats/csv.format';
import { renderText } from '../../../lib/export/render';
import { readFile } from '../../../lib/import/read';
import { aNote, aRecord, context } from '../export/records';

async function read(content: BlobPart, name: string) {
  const work = { tell: () => {}, signal: new AbortController().signal };
  const { blob, label, problems } = await readFile(new Blob([content]), name, work, 1_700_000_000_000);
  return { ...(await readBackup(blob)).kinds, label, problems };
}

test('PaperMemory: identifiers, tags, favourites, code and notes, but not what it notes by itself', async () => {
  const memory = {
    'Arxiv-2401.00001': {
      title: 'A made-up paper in a memory',
      author: 'Ada Example and Ben Sample',
      year: '2024',
      venue: 'Made-up Conference',
      addDate: '2024-02-03T04:05:06.000Z',
      favorite: true,
      note: 'Read the proof',
      tags: ['proofs'],
      pdfLink: 'http://arxiv.org/pdf/2401.00001v2',
      codeLink: 'https://github.com/example/code',
    },
    'JMLR-2012_x': {
      title: 'Another made-up paper of old',
      author: 'Cy Third',
      note: 'Published @ JMLR (2012)',
      tags: [],
    },
    broken: { author: 'nobody' },
    __dataVersion: 508,
  };
  const { paper, saved, note, problems, label } = await read(JSON.stringify(memory), 'memory.json');
  expect(label).toBe('PaperMemory');
  expect(paper[0]).toMatchObject({
    key: 'arxiv:2401.00001',
    authors: ['Ada Example', 'Ben Sample'],
    urls: { code: 'https://github.com/example/code' },
  });
  expect(saved[0]).toMatchObject({ tags: ['proofs', 'favorite'], addedAt: Date.UTC(2024, 1, 3, 4, 5, 6) });
  expect(note.map(({ markdown }) => markdown)).toEqual(['Read the proof']);
  expect(problems).toEqual([{ line: 3, why: expect.stringContaining('broken') }]);
});

test('Hypothesis: highlights with what stood around them, page notes and tags, together on one paper', async () => {
  const annotation = (over: object) => ({
    uri: 'https://arxiv.org/abs/2401.00002',
    created: '2024-05-06T07:08:09.1+00:00',
    tags: ['to cite'],
    text: '',
    document: { title: ['[2401.00002] A made-up page for marking'] },
    ...over,
  });
  const quote = { type: 'TextQuoteSelector', exact: 'marked words', prefix: 'the ', suffix: ' stand' };
  const rows = [
    annotation({ text: 'Good', target: [{ selector: [{ type: 'RangeSelector' }, quote] }] }),
    annotation({ uri: 'https://arxiv.org/pdf/2401.00002', text: 'On all of it', target: [{}] }),
    annotation({ uri: 'file:///home/me/a.pdf', target: [{}] }),
  ];
  for (const file of [{ rows, total: 3 }, { annotations: rows }, rows]) {
    const { paper, saved, note, problems } = await read(JSON.stringify(file), 'annotations.json');
    expect(paper.map(({ key, title }) => [key, title])).toEqual([['arxiv:2401.00002', 'A made-up page for marking']]);
    expect(saved[0]?.tags).toEqual(['to cite']);
    expect(note).toMatchObject([
      {
        kind: 'highlight',
        markdown: 'Good',
        target: { source: 'https://arxiv.org/abs/2401.00002', selector: [quote] },
        createdAt: Date.parse('2024-05-06T07:08:09.1Z'),
      },
      { kind: 'note', markdown: 'On all of it' },
    ]);
    expect(problems).toEqual([{ line: 3, why: expect.stringContaining('no address of the web') }]);
  }
});

test('Obsidian Web Clipper: the words of each highlight, without its HTML, and its notes', async () => {
  const pages = [
    {
      url: 'https://www.nature.com/articles/s41586-021-03819-2',
      highlights: [{ text: '<p>Some <b>marked</b> words</p>', timestamp: '2024-01-01T00:00:00Z', notes: ['mine'] }],
    },
    { url: 'about:blank', highlights: [] },
  ];
  const { paper, note, problems } = await read(JSON.stringify(pages), 'highlights.json');
  expect(paper[0]?.key).toBe('doi:10.1038/s41586-021-03819-2');
  expect(note).toMatchObject([
    { kind: 'highlight', markdown: 'mine', target: { selector: [{ exact: 'Some marked words' }] } },
  ]);
  expect(problems).toHaveLength(1);
});

test('Zotero RDF: names, identifiers, tags, collections and notes', async () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/">
 <bib:Article rdf:about="https://example.org/paper">
  <z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:0000-0000"/>
  <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>García Márquez</foaf:surname><foaf:givenName>Gabriel</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <dc:subject>magic</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>realism</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>A made-up item &amp; its title</dc:title>
  <dcterms:abstract>What it is about.</dcterms:abstract>
  <dc:date>2021-05-06</dc:date>
  <dc:identifier><dcterms:URI><rdf:value>https://example.org/paper</rdf:value></dcterms:URI></dc:identifier>
  <dcterms:dateSubmitted>2022-01-02 03:04:05</dcterms:dateSubmitted>
 </bib:Article>
 <bib:Journal rdf:about="urn:issn:0000-0000"><dc:title>Journal of Items</dc:title><dc:identifier>DOI 10.5555/zotero</dc:identifier></bib:Journal>
 <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;First &lt;b&gt;line&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Second&lt;/p&gt;</rdf:value></bib:Memo>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
 <z:Collection rdf:about="#collection_1"><dc:title>Thesis</dc:title><dcterms:hasPart rdf:resource="https://example.org/paper"/></z:Collection>
</rdf:RDF>`;
  const { paper, saved, list, item, note, label } = await read(rdf, 'My Library.rdf');
  expect(label).toBe('Zotero RDF');
  expect(paper).toMatchObject([
    {
      key: 'doi:10.5555/zotero',
      title: 'A made-up item & its title',
      authors: ['Gabriel García\u00a0Márquez'],
      venue: 'Journal of Items',
      published: '2021-05-06',
      abstract: 'What it is about.',
    },
  ]);
  expect(saved[0]).toMatchObject({ tags: ['magic', 'realism'], addedAt: Date.parse('2022-01-02T03:04:05') });
  expect(list.map(({ name }) => name)).toEqual(['Thesis']);
  expect(item).toHaveLength(1);
  expect(note[0]?.markdown).toBe('First **line**\n\nSecond');
});

test('CSV: columns by the names that programs give them; those without use are named', async () => {
  const table = [
    'Item Type;Title;Author;Publication Year;DOI;Url;Manual Tags;Notes',
    'journalArticle;"A made-up row; with marks";"Doe, Jane; Roe, Rick";2020;10.5555/row;https://example.org/r;"a; b";"\'=1+1"',
    'journalArticle;;;;;;;',
  ].join('\r\n');
  const { paper, saved, note, problems } = await read(`\ufeff${table}`, 'zotero.csv');
  expect(paper).toMatchObject([
    { key: 'doi:10.5555/row', title: 'A made-up row; with marks', authors: ['Jane Doe', 'Rick Roe'], year: 2020 },
  ]);
  expect(saved[0]?.tags).toEqual(['a', 'b']);
  expect(note[0]?.markdown).toBe('=1+1');
  expect(problems).toEqual([
    { line: 1, why: expect.stringContaining('“Item Type”') },
    { line: 3, why: expect.stringContaining('neither a title nor an identifier') },
  ]);
});

test('CSV: columns of other names mean what the reader says, and rows are named by the line on which they begin', async () => {
  const work = { tell: () => {}, signal: new AbortController().signal };
  const table =
    'Werk,Wer,Wann,Wozu\n"A made-up row\nof two lines",Jane Doe,2020,for later\n,nobody,,\nAnother made-up row,Rick Roe,2021,\n';
  const open = (columns?: readonly string[]) =>
    readFile(new Blob([table]), 'werke.csv', work, 1_700_000_000_000, columns);
  const first = await open();
  expect(first.table?.columns).toEqual([
    { name: 'Werk', meaning: '', examples: ['A made-up row\nof two lines', 'Another made-up row'] },
    { name: 'Wer', meaning: '', examples: ['Jane Doe', 'nobody', 'Rick Roe'] },
    { name: 'Wann', meaning: '', examples: ['2020', '2021'] },
    { name: 'Wozu', meaning: '', examples: ['for later'] },
  ]);
  expect((await readBackup(first.blob)).kinds.paper).toEqual([]);
  const mapped = await open(['title', 'authors', 'year', 'notes']);
  const { paper, note } = (await readBackup(mapped.blob)).kinds;
  expect(paper).toMatchObject([
    { title: 'A made-up row of two lines', authors: ['Jane Doe'], year: 2020 },
    { title: 'Another made-up row', authors: ['Rick Roe'], year: 2021 },
  ]);
  expect(note.map(({ markdown }) => markdown)).toEqual(['for later']);
  expect(mapped.problems).toEqual([{ line: 4, why: expect.stringContaining('neither a title nor an identifier') }]);
  expect((await open(['nonsense', '', '', ''])).table?.columns[0]?.meaning).toBe('');
});

test('our own CSV is read back with status, rating, tags, lists and notes', async () => {
  const record = aRecord({ notes: [aNote({ markdown: '=danger, "quoted"\nand more' })] });
  if (csvFormat.kind !== 'text') throw new Error('a text');
  const { paper, saved, list, note } = await read(renderText(csvFormat, [record], context), 'papers.csv');
  expect(paper[0]).toMatchObject({ key: record.paper.key, title: record.paper.title, authors: record.paper.authors });
  expect(saved[0]).toMatchObject({ status: 'reading', rating: 4, tags: ['to cite'] });
  expect(list.map(({ name }) => name)).toEqual(['Parallel decoding']);
  expect(note[0]?.markdown).toBe('=danger, "quoted"\nand more');
});

const memexChange = (collection: string, objectPk: unknown, object: object | null, operation = 'create') => ({
  collection,
  objectPk,
  operation,
  object,
});
const memexPage = 'arxiv.org/abs/2401.00003';
const marked = `${memexPage}#1619414286452`;
const firstSet = {
  version: 1,
  changes: [
    memexChange('pages', memexPage, {
      url: memexPage,
      fullUrl: 'https://arxiv.org/abs/2401.00003',
      fullTitle: 'A made-up page of a memex',
      text: 'all its words',
    }),
    memexChange('pages', 'example.org/seen', { url: 'example.org/seen', fullTitle: 'Only visited once' }),
    memexChange('visits', [1, 'example.org/seen'], { url: 'example.org/seen', time: 1 }),
    memexChange('bookmarks', memexPage, { url: memexPage, time: Date.UTC(2021, 5, 6) }),
    memexChange('customLists', 7, { id: 7, name: 'Thesis', createdAt: '2021-01-01T00:00:00.000Z' }),
    memexChange('tags', ['to cite', memexPage], { url: memexPage, name: 'to cite' }),
    memexChange('tags', ['gone', memexPage], { url: memexPage, name: 'gone' }),
  ],
};
const secondSet = {
  version: 1,
  changes: [
    memexChange('annotations', marked, {
      url: marked,
      pageUrl: memexPage,
      pageTitle: 'A made-up page of a memex',
      body: 'marked <b>words</b>',
      comment: 'Mine first',
      createdWhen: '2021-05-06T07:08:09.000Z',
    }),
    memexChange(
      'annotations',
      marked,
      {
        url: marked,
        pageUrl: memexPage,
        body: 'marked <b>words</b>',
        comment: 'Mine, *changed*',
        createdWhen: '2021-05-06T07:08:09.000Z',
      },
      'update',
    ),
    memexChange('tags', ['gone', memexPage], null, 'delete'),
    memexChange('pageListEntries', [7, memexPage], { pageUrl: memexPage, listId: 7 }),
    memexChange('annotations', 'broken', { pageUrl: 7 }),
  ],
};

test('Memex: what its change sets left of bookmarks, annotations, tags and lists, in one file or in a zip of the folder', async () => {
  const expected = (kinds: Awaited<ReturnType<typeof read>>) => {
    expect(kinds.label).toBe('Memex');
    expect(kinds.paper).toMatchObject([{ key: 'arxiv:2401.00003', title: 'A made-up page of a memex' }]);
    expect(kinds.saved).toMatchObject([{ tags: ['to cite'], addedAt: Date.UTC(2021, 5, 6) }]);
    expect(kinds.list.map(({ name }) => name)).toEqual(['Thesis']);
    expect(kinds.note).toMatchObject([
      {
        kind: 'highlight',
        markdown: 'Mine, *changed*',
        createdAt: Date.UTC(2021, 4, 6, 7, 8, 9),
        target: { source: 'https://arxiv.org/abs/2401.00003', selector: [{ exact: 'marked words' }] },
      },
    ]);
    expect(kinds.problems).toEqual([{ line: 12, why: expect.stringContaining('annotations does not fit') }]);
  };
  const together = { version: 1, changes: [...firstSet.changes, ...secondSet.changes] };
  expected(await read(JSON.stringify(together), '1619414286452.json'));
  const zip = zipSync({
    'backup/change-sets/1': strToU8(JSON.stringify(firstSet)),
    'backup/change-sets/2': strToU8(JSON.stringify(secondSet)),
    'backup/images/2': strToU8('{"version":1,"images":[]}'),
  });
  expected(await read(new Blob([zip]), 'backup.zip'));
});
