import { describe, expect, test } from 'vitest';
import csl from '../../../lib/export/formats/csl-json.format';
import ris from '../../../lib/export/formats/ris.format';
import { aFullPaper, aNote, aRecord, textOf } from '../export/records';
import { firstOf, readFrom } from './reading';

type Expected = Partial<Awaited<ReturnType<typeof firstOf>>>;

describe('RIS of programs', () => {
  test.each<[string, string[], Expected]>([
    [
      'Zotero, with a note of its own in HTML',
      [
        'TY  - JOUR',
        'TI  - A made-up study of lamps',
        'AU  - Müller, Jörg',
        'AU  - van Beethoven, Ludwig',
        'T2  - Journal of Lamps',
        'AB  - We light it.',
        'DA  - 2024/01/05/',
        'PY  - 2024',
        'DO  - 10.5555/zot',
        'DP  - DOI.org (Crossref)',
        'UR  - https://example.org/lamps',
        'Y2  - 2024/02/03/04:05:06',
        'L1  - files/12/Müller.pdf',
        'N1  - <div data-schema-version="8"><p>First <strong>line</strong></p>\n<p>Second</p>\n</div>',
        'KW  - lamps',
        'ER  - ',
      ],
      {
        key: 'doi:10.5555/zot',
        authors: ['Jörg Müller', 'Ludwig van_Beethoven'],
        venue: 'Journal of Lamps',
        published: '2024-01-05',
        tags: ['lamps'],
        notes: ['First **line**\n\nSecond'],
      },
    ],
    [
      'Mendeley',
      [
        'TY  - JOUR',
        'TI  - A made-up study of wicks',
        'T2  - Journal of Lamps',
        'AU  - Doe, Jane',
        'DA  - 2019/11//',
        'PY  - 2019',
        'N1  - Compare with the other one',
        'UR  - http://arxiv.org/abs/1901.00017',
        'L1  - file:///C:/Users/me/Doe.pdf',
        'KW  - one',
        'KW  - two',
        'ER  - ',
      ],
      { key: 'arxiv:1901.00017', published: '2019-11', tags: ['one', 'two'], notes: ['Compare with the other one'] },
    ],
    [
      'EndNote, with research notes and keywords below each other',
      [
        'TY  - JOUR',
        'AN  - 12345678',
        'AU  - Doe, J.',
        'AU  - Smith, A., Jr.',
        'DB  - PubMed',
        'DA  - Jan 5',
        'PY  - 2020',
        'KW  - Lamps/*methods',
        'Humans',
        'RN  - Read twice',
        '',
        'Still unclear',
        'TI  - A made-up trial of lamps',
        'T2  - Made-up Med',
        'ID  - 12',
        'ER  - ',
      ],
      {
        key: 'pmid:12345678',
        authors: ['J. Doe', 'A. Smith Jr.'],
        tags: ['Lamps/*methods', 'Humans'],
        notes: ['Read twice\n\nStill unclear'],
      },
    ],
    [
      'Web of Science',
      [
        'TY  - JOUR',
        'AU  - Doe, JA',
        'TI  - A Made-up Lamp',
        'T2  - JOURNAL OF LAMPS',
        'DA  - 2020 JAN',
        'PY  - 2020',
      ].concat(['DO  - 10.5555/wos', 'AN  - WOS:000000000000001', 'ER  -', 'EF  -']),
      { key: 'doi:10.5555/wos', published: '2020-01', problems: [] },
    ],
    [
      'Scopus, whose notes are no notes',
      [
        'TY  - CONF',
        'AU  - Doe, J.',
        'TI  - A made-up paper of a conference',
        'C3  - Lecture Notes on Made-up Lamps',
        'N1  - Export Date: 3 January 2024; Cited By: 12',
        'ER  - ',
      ],
      { venue: 'Lecture Notes on Made-up Lamps', notes: [] },
    ],
    [
      'ScienceDirect, with an address for a DOI',
      [
        'TY  - JOUR',
        'T1  - A made-up lamp',
        'AU  - Doe, Jane',
        'JO  - Lamps',
        'DA  - 2021/03/01/',
        'PY  - 2021',
      ].concat(['DO  - https://doi.org/10.1016/j.lamp.2021.1', 'KW  - Oil', 'ER  - ']),
      { key: 'doi:10.1016/j.lamp.2021.1', venue: 'Lamps' },
    ],
    [
      'Google Scholar',
      ['TY  - JOUR', 'T1  - A made-up lamp of many', 'A1  - Doe, Jane', 'JO  - arXiv preprint arXiv:1701.00018'].concat(
        ['Y1  - 2017///', 'ER  - '],
      ),
      { authors: ['Jane Doe'], year: 2017, venue: undefined, key: 'arxiv:1701.00018' },
    ],
    [
      'IEEE',
      [
        'TY  - CONF',
        'TI  - A Made-up Lamp of Low Power',
        'T2  - 2020 Made-up Conference on Lamps',
        'AU  - J. Doe',
      ].concat(['PY  - 2020', 'DO  - 10.1109/ML.2020.1', 'JA  - ', 'Y1  - 15-20 June 2020', 'ER  - ']),
      { authors: ['J. Doe'], year: 2020, venue: '2020 Made-up Conference on Lamps' },
    ],
    [
      'a database that puts words before the entries and a space before each line',
      ['Provider: A made-up Association', 'Content: text/plain; charset="UTF-8"', '', ' TY  - JOUR'].concat([
        ' T1  - A made-up mind',
        ' A1  - Doe, Jane',
        ' ER  - ',
      ]),
      { title: 'A made-up mind', problems: ['1: this is no line of RIS', '2: this is no line of RIS'] },
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await firstOf(lines.join('\r\n'), 'a.ris')).toMatchObject(expected);
  });
});

describe('notes come back whole', () => {
  test.each([
    ['lines and paragraphs', 'One  \nTwo\n\n- a\n  - b\n\nThree'],
    ['what looks like a field', 'Compare:\nER  - \nTY  - JOUR\nN1  - none\nEnd'],
    ['code that is indented', 'So:\n\n    x = 1\n      y = 2'],
    ['an identifier within words', 'See arXiv:2401.00001 for more'],
  ])('%s', async (_, markdown) => {
    const record = aRecord({ paper: aFullPaper(), notes: [aNote({ markdown })] });
    for (const [format, name] of [
      [ris, 'a.ris'],
      [csl, 'a.json'],
    ] as const) {
      const read = await firstOf(textOf(format, [record]), name);
      expect([format.id, read.notes, read.problems]).toEqual([format.id, [markdown], []]);
      expect(read.tags).toEqual(record.saved?.tags);
    }
  });
});

describe('CSL-JSON of programs', () => {
  test.each<[string, unknown, Expected]>([
    [
      'Zotero, with what has no field of its own in its note',
      [
        {
          id: 'http://zotero.org/users/1/items/ABCD',
          type: 'article',
          title: 'A made-up study of <i>in vitro</i> lamps',
          author: [{ family: 'Doe', given: 'Jane' }],
          issued: { 'date-parts': [['2024', 1, 5]] },
          note: 'arXiv:2401.00019 [cs]\nPMID: 12345678\nRead the proof\nagain',
          publisher: 'arXiv',
          source: 'arXiv.org',
        },
      ],
      {
        key: 'arxiv:2401.00019',
        title: 'A made-up study of in vitro lamps',
        aliases: expect.arrayContaining(['pmid:12345678']),
        published: '2024-01-05',
        notes: ['Read the proof\nagain'],
      },
    ],
    [
      'a note that is identifiers alone is none',
      [{ type: 'article', title: 'A made-up study of notes', note: 'arXiv:2401.00020 [cs, stat]' }],
      { key: 'arxiv:2401.00020', notes: [] },
    ],
    [
      'Crossref, one item, with lists and nothing in places',
      {
        type: 'article-journal',
        title: ['A made-up article'],
        'container-title': ['Journal of Lamps'],
        author: [
          { family: 'Doe', given: 'Jane', sequence: 'first' },
          { name: 'The Lamp Group', sequence: 'additional' },
        ],
        issued: { 'date-parts': [[2020, 2]] },
        DOI: '10.5555/crossref',
        volume: null,
        number: null,
        abstract: '<jats:p>We light 10<jats:sup>6</jats:sup> lamps.</jats:p>',
      },
      {
        key: 'doi:10.5555/crossref',
        venue: 'Journal of Lamps',
        authors: ['Jane Doe', 'The Lamp Group'],
        published: '2020-02',
        abstract: 'We light 10⁶ lamps.',
      },
    ],
    [
      'items within an object',
      { references: [{ id: 'doe', type: 'book', title: 'A made-up book of lamps', issued: { raw: '1999-03' } }] },
      { title: 'A made-up book of lamps', year: 1999, published: '1999-03' },
    ],
    [
      'a person of several particles and a suffix',
      [
        {
          type: 'book',
          title: 'A made-up book of names',
          author: [
            {
              family: 'Cruz Alta',
              given: 'María',
              'dropping-particle': 'de',
              'non-dropping-particle': 'la',
              suffix: 'Jr.',
            },
          ],
        },
      ],
      { authors: ['María de_la_Cruz_Alta Jr.'] },
    ],
  ])('%s', async (_, value, expected) => {
    expect(await firstOf(JSON.stringify(value), 'a.json')).toMatchObject(expected);
  });
});

describe('PubMed', () => {
  const record = [
    'PMID- 12345678',
    'OWN - NLM',
    'STAT- MEDLINE',
    'IS  - 0000-0000 (Electronic)',
    'VI  - 12',
    'IP  - 3',
    'DP  - 2020 Mar 7',
    'TI  - A made-up trial of lamps that goes on in',
    '      a second line.',
    'PG  - 100-110',
    'LID - S0000-0000(20)00001-2 [pii]',
    'LID - 10.5555/j.lamp.2020.1 [doi]',
    'AB  - BACKGROUND: Lamps are lit - often. METHODS: We lit',
    '      10 of them.',
    'FAU - Müller, Jörg Karl',
    'AU  - Müller JK',
    'AUID- ORCID: 0000-0000-0000-0000',
    'AD  - Department of Lamps, Made-up University.',
    'FAU - de la Cruz, María 3rd',
    'AU  - de la Cruz M 3rd',
    'CN  - RADIO Lamp Study Group',
    'LA  - eng',
    'PT  - Journal Article',
    'TA  - J Lamps',
    'JT  - Journal of lamps',
    'MH  - Humans',
    'MH  - Lamps/*methods',
    'OT  - oil lamps',
    'OT  - *wicks',
    'PMC - PMC7654321',
    'AID - S0000-0000(20)00001-2 [pii]',
    'AID - 10.5555/j.lamp.2020.1 [doi]',
    'SO  - J Lamps. 2020 Mar 7;12(3):100-110.',
  ];

  test('its own format, with lines that go on, names in full, groups and identifiers by their kind', async () => {
    expect(await firstOf(`${record.join('\n')}\n`, 'pubmed-lamps-set.nbib')).toMatchObject({
      key: 'doi:10.5555/j.lamp.2020.1',
      aliases: expect.arrayContaining(['pmid:12345678', 'pmcid:PMC7654321']),
      title: 'A made-up trial of lamps that goes on in a second line',
      authors: ['Jörg Karl Müller', 'María de_la_Cruz 3rd', 'RADIO Lamp Study Group'],
      abstract: 'BACKGROUND: Lamps are lit - often. METHODS: We lit 10 of them.',
      venue: 'Journal of lamps',
      year: 2020,
      published: '2020-03-07',
      tags: ['oil lamps', 'wicks', 'Lamps'],
      problems: [],
    });
  });

  test('several records, short names where there are no others, translated titles, strange lines', async () => {
    const old = ['PMID- 7654321', 'DP  - 1975 Jan-Feb', 'TI  - [On made-up lamps of old].', 'AU  - van der Berg JA'];
    const { paper, problems, label } = await readFrom(
      ['', ...record, '', ...old, 'TA  - Lampe', 'what is this', ''].join('\r\n'),
      'pubmed.txt',
    );
    expect(label).toBe('PubMed');
    expect(
      paper.map(({ key, title, authors, venue, published }) => [key, title, authors.length, venue, published]),
    ).toEqual([
      ['doi:10.5555/j.lamp.2020.1', expect.stringMatching(/^A made-up trial/), 3, 'Journal of lamps', '2020-03-07'],
      ['pmid:7654321', 'On made-up lamps of old', 1, 'Lampe', '1975-01'],
    ]);
    expect(paper[1]?.authors[0]?.replaceAll('\u00a0', ' ')).toBe('J A van der Berg');
    expect(problems).toEqual([{ line: 41, why: expect.stringContaining('PubMed') }]);
  });
});

test('a paper that does not fit is named with what is too much of it', async () => {
  const same = Array.from(
    { length: 70 },
    (_, n) => `@misc{k${n}, doi={10.5555/same}, title={Made-up title of paper number ${n}}}`,
  );
  const long = `@misc{l, title={A made-up page}, url={https://example.org/${'a'.repeat(3000)}}, eprint={2401.00021}}`;
  const { paper, problems } = await readFrom([...same, long].join('\n'), 'a.bib');
  expect(paper.map(({ key }) => key)).toEqual(['arxiv:2401.00021']);
  expect(problems).toHaveLength(70);
  expect(problems[0]?.why).toMatch(/goes by 71 names.*several papers under one identifier/);
});

describe('names whose parts are told keep them, however many words they have', () => {
  const expected = [
    'Gabriel José García_Márquez',
    'María de_la_Cruz_Alta Jr.',
    'World Health Organization',
    'Jane Doe',
  ];
  test.each([
    [
      'BibTeX',
      'a.bib',
      "@misc{a, title={A made-up text of names}, author={Garc{\\'\\i}a~M{\\'a}rquez, Gabriel José and de la Cruz Alta, Jr., María and {World Health Organization} and Doe, Jane}}",
    ],
    [
      'RIS',
      'a.ris',
      'TY  - GEN\nTI  - A made-up text of names\nAU  - García Márquez, Gabriel José\nAU  - de la Cruz Alta, María, Jr.\nAU  - World Health Organization\nAU  - Doe, Jane\nER  - ',
    ],
    [
      'CSL-JSON',
      'a.json',
      JSON.stringify([
        {
          type: 'book',
          title: 'A made-up text of names',
          author: [
            { family: 'García Márquez', given: 'Gabriel José' },
            { family: 'Cruz Alta', given: 'María', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
            { literal: 'World Health Organization' },
            { family: 'Doe', given: 'Jane' },
          ],
        },
      ]),
    ],
  ])('%s', async (_, name, text) => {
    expect((await firstOf(text, name)).authors).toEqual(expected);
  });

  test('also where it is the only name', async () => {
    const { authors } = await firstOf(
      '@misc{a, title={A made-up text of one}, author={García Márquez, Gabriel José}}',
      'a.bib',
    );
    expect(authors).toEqual(['Gabriel José García_Márquez']);
  });
});
