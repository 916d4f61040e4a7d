import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { firstOf, readFrom } from './reading';

type Expected = Partial<Awaited<ReturnType<typeof firstOf>>>;
const selectors = [
  { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 1, endContainer: '/div[1]', endOffset: 9 },
  { type: 'TextPositionSelector', start: 10, end: 22 },
  { type: 'TextQuoteSelector', exact: 'marked words', prefix: 'the ', suffix: ' stand' },
];

describe('what programs export of highlights', () => {
  test.each<[string, unknown, Expected]>([
    [
      "Hypothesis' client",
      {
        export_date: '2024-05-06T07:08:09.000Z',
        export_userid: 'acct:me@hypothes.is',
        client_version: '1.1500.0',
        annotations: [
          {
            id: 'abc',
            created: '2024-05-06T07:08:09.123456+00:00',
            updated: '2024-05-06T07:08:09.123456+00:00',
            user: 'acct:me@hypothes.is',
            uri: 'https://www.biorxiv.org/content/10.1101/2024.01.02.000001v1.full',
            text: 'Good, **really**',
            tags: ['to cite'],
            group: '__world__',
            permissions: { read: ['group:__world__'] },
            target: [
              { source: 'https://www.biorxiv.org/content/10.1101/2024.01.02.000001v1.full', selector: selectors },
            ],
            document: { title: ['A made-up study of lamps | bioRxiv'] },
            links: { html: 'https://hypothes.is/a/abc' },
            hidden: false,
            user_info: { display_name: null },
          },
        ],
      },
      {
        key: 'doi:10.1101/2024.01.02.000001',
        title: 'A made-up study of lamps',
        tags: ['to cite'],
        notes: ['Good, **really**'],
      },
    ],
    [
      "Hypothesis of a PDF that lies on the reader's disk, which its fingerprint names, but a DOI in its document too",
      {
        rows: [
          {
            uri: 'urn:x-pdf:0123456789abcdef',
            created: '2024-05-06T07:08:09Z',
            text: '',
            tags: [],
            target: [{ source: 'urn:x-pdf:0123456789abcdef', selector: selectors }],
            document: {
              title: ['A made-up file of lamps'],
              link: [{ href: 'urn:x-pdf:0123456789abcdef' }, { href: 'doi:10.5555/hyp.one' }],
            },
          },
        ],
      },
      { key: 'doi:10.5555/hyp.one', title: 'A made-up file of lamps', notes: [''] },
    ],
    [
      'PaperMemory, with a lock, a venue and a counter',
      {
        'NeurIPS-2023_0abcdef1': {
          addDate: '2023-11-12T10:11:12.131Z',
          author: 'Jane Doe and Jörg Müller',
          bibtex: '@inproceedings{doe2023,title={A made-up memory of lamps},author={Jane Doe}}',
          code: {},
          codeLink: '',
          conf: 'NeurIPS 2023',
          count: 3,
          doi: '10.5555/pm.1',
          extras: {},
          favorite: false,
          favoriteDate: '',
          id: 'NeurIPS-2023_0abcdef1',
          key: 'doe2023',
          lastOpenDate: '2023-11-13T10:11:12.131Z',
          md: '[A made-up memory of lamps](https://example.org)',
          note: '',
          pdfLink: 'https://papers.nips.cc/paper/2023/file/0abcdef1-Paper.pdf',
          source: 'neurips',
          tags: ['lamps'],
          title: 'A made-up memory of lamps',
          venue: 'NeurIPS',
          year: 2023,
        },
        __dataVersion: 60101,
        __paperMemoryVersion: '0.9.9',
      },
      { key: 'doi:10.5555/pm.1', authors: ['Jane Doe', 'Jörg Müller'], venue: 'NeurIPS', tags: ['lamps'], notes: [] },
    ],
    [
      'Obsidian Web Clipper, in the shape of its settings page: pages by their address, groups of highlights, notes as text',
      [
        {
          url: 'https://arxiv.org/abs/2401.00032',
          title: '[2401.00032] A made-up page of lamps',
          highlights: [
            {
              type: 'text',
              id: '1',
              xpath: '/html/body/p[1]',
              content: '<p>Some <em>marked</em> words</p>',
              startOffset: 0,
              endOffset: 17,
            },
            { text: 'others', timestamp: 1_714_979_289_000, notes: 'mine' },
          ],
        },
      ],
      { key: 'arxiv:2401.00032', title: 'A made-up page of lamps', notes: ['', 'mine'] },
    ],
    [
      'Obsidian Web Clipper, as its storage has it',
      {
        'https://arxiv.org/abs/2401.00033': {
          url: 'https://arxiv.org/abs/2401.00033',
          highlights: [
            { type: 'element', id: '1714979289000', xpath: '/p', content: '<p>marked words</p>', notes: [] },
          ],
        },
      },
      { key: 'arxiv:2401.00033', notes: [''] },
    ],
  ])('%s', async (_, value, expected) => {
    expect(await firstOf(JSON.stringify(value), 'a.json')).toMatchObject(expected);
  });

  test('Memex: a change that undoes another, a list that is gone, several files out of order', async () => {
    const page = 'arxiv.org/abs/2401.00034';
    const at = (collection: string, objectPk: unknown, object: object | null, operation = 'create') => ({
      timestamp: 1,
      collection,
      objectPk,
      operation,
      object,
    });
    const sets = {
      'change-sets/10': [
        at('bookmarks', page, null, 'delete'),
        at('bookmarks', page, { url: page, time: 1_714_979_289_000 }),
        at('customLists', 8, null, 'delete'),
      ],
      'change-sets/9': [
        at('pages', page, { url: page, fullUrl: `https://${page}`, fullTitle: 'A made-up page of a memex' }),
        at('bookmarks', page, { url: page, time: 1 }),
        at('customLists', 8, { id: 8, name: 'Gone', createdAt: '2021-01-01T00:00:00.000Z' }),
        at('pageListEntries', [8, page], { pageUrl: page, listId: 8, createdAt: '2021-01-01T00:00:00.000Z' }),
      ],
    };
    const zip = zipSync(
      Object.fromEntries(
        Object.entries(sets).map(([name, changes]) => [name, strToU8(JSON.stringify({ version: 1, changes }))]),
      ),
    );
    const { paper, saved, list } = await readFrom(new Blob([zip]), 'memex.zip');
    expect(paper.map(({ key }) => key)).toEqual(['arxiv:2401.00034']);
    expect(saved[0]?.addedAt).toBe(1_714_979_289_000);
    expect(list).toEqual([]);
  });
});
