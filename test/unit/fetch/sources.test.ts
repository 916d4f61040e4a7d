import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFor, Unreadable } from '../../../lib/fetch/source';
import { sources } from '../../../lib/fetch/sources';
import type { Paper } from '../../../lib/papers/schema';

const folder = path.resolve(import.meta.dirname, '../../fixtures/sources');

const sourceOf = (id: string) => {
  const source = sources.find((each) => each.id === id);
  if (!source) throw new Error(id);
  return source;
};

const answerOf = (id: string): string =>
  readFileSync(path.join(folder, `${id}.${id === 'arxiv' ? 'xml' : 'json'}`), 'utf8');

const lantern = { key: 'arxiv:2401.00001', title: 'Lantern-light Schedules for Small & Sleepy Models' };

/** What a documented answer of each interface says. */
const read: Readonly<Record<string, readonly Partial<Paper>[]>> = {
  arxiv: [
    {
      ...lantern,
      aliases: ['doi:10.1234/lamps.2024.17', expect.stringMatching(/^title:/)],
      authors: ['Ada Example', 'Ben Sample'],
      abstract:
        'We train a small model with lantern-light schedules. It reaches 71.4% accuracy on the made-up LampBench, 3.1 points more than a fixed schedule.',
      year: 2024,
      published: '2024-01-01',
      venue: 'Journal of Lamps 17 (2024) 1-12',
      categories: ['cs.LG', 'stat.ML'],
      urls: {
        abs: 'https://arxiv.org/abs/2401.00001',
        pdf: 'https://arxiv.org/pdf/2401.00001',
        code: 'https://github.com/example/lantern',
      },
    },
    {
      key: 'arxiv:hep-th/9901001',
      title: 'An old note on α-lamps',
      abstract: 'An old lamp is shown to burn for $10^{9}$ years.',
    },
  ],
  'europe-pmc': [
    {
      key: 'doi:10.5555/jl.2018.0042',
      aliases: ['pmid:30000001', 'pmcid:PMC7000001', expect.stringMatching(/^title:/)],
      title: 'Lamp light and the growth of Planta ficta',
      authors: ['Ada Example', 'Ben Sample', 'Lamp Study Group'],
      abstract:
        'Background: Lamps are rarely studied. Results: In 48 plants the growth rose by 12%, with 10⁹ cells and CO₂ at rest.',
      venue: 'Journal of lamps',
      published: '2018-04-03',
    },
    { key: 'doi:10.1101/2024.01.02.123456', abstract: 'Moths (n = 120) were counted at 8 lamps.', year: 2024 },
  ],
  'semantic-scholar': [
    {
      ...lantern,
      aliases: [
        'doi:10.1234/lamps.2024.17',
        's2:0123456789abcdef0123456789abcdef01234567',
        expect.stringMatching(/^title:/),
      ],
      abstract: 'We train a small model with lantern-light schedules.',
      authors: ['Ada Example', 'Ben Sample'],
    },
    {
      key: 'acl:2024.lamp-long.3',
      aliases: expect.arrayContaining(['pmid:30000001', 'pmcid:PMC7000001']),
      venue: 'Annual Meeting on Lamps',
      year: 2018,
    },
  ],
  openalex: [
    {
      ...lantern,
      abstract: 'We train a small model at night. We gain 3.1 points.',
      authors: ['Ada Example'],
      year: 2024,
    },
  ],
  crossref: [
    {
      key: 'doi:10.1101/2024.01.02.123456',
      aliases: expect.arrayContaining(['doi:10.5555/moths.77']),
      abstract: 'Moths (n = 120) were counted at 8 lamps; p < 10⁻⁴.',
      authors: ['Mia Moth', 'Moth Watch Consortium'],
      published: '2024-01-03',
    },
    {
      key: 'doi:10.5555/jl.2018.0042',
      title: 'Lamp light and the growth of Planta ficta',
      venue: 'Journal of Lamps & Light',
    },
  ],
};

it('there is a documented answer of each source', () => {
  expect(Object.keys(read).sort()).toEqual(sources.map(({ id }) => id).sort());
});

describe.each(Object.entries(read))('%s', (id, expected) => {
  const { read: readAnswer, host, question, kinds, most } = sourceOf(id);

  it('is read as documented', () => {
    expect(readAnswer(answerOf(id))).toEqual(expected.map((paper) => expect.objectContaining(paper)));
  });

  it.each([
    ['a page for people', '<!DOCTYPE html><html><body><h1>We are busy</h1></body></html>'],
    ['half an answer', answerOf(id).slice(0, answerOf(id).length / 2)],
    ['nothing', ''],
    ['another answer', '{"error": "no"}'],
  ])('%s is no answer', (_, answer) => {
    expect(() => readAnswer(answer)).toThrow(Unreadable);
  });

  it('asks its host alone, over TLS, with identifiers and nothing else', () => {
    const names = kinds.map(
      (kind) => `${kind}:${{ doi: '10.5555/a.1', arxiv: '2401.00001' }[String(kind)] ?? '7000001'}`,
    );
    const { url, body = '' } = question(names);
    expect(url.startsWith(`https://${host}/`)).toBe(true);
    expect(decodeURIComponent(url) + body).toContain(names[0]?.slice(names[0].indexOf(':') + 1));
    expect(most).toBeLessThanOrEqual(200);
    expect(url.length).toBeLessThan(2000);
  });
});

it('an answer of arXiv that tells of an error holds no paper', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#incorrect_id_format</id>
    <title>Error</title><summary>incorrect id format for 1234</summary></entry></feed>`;
  expect(sourceOf('arxiv').read(feed)).toEqual([]);
});

it.each([
  ['arxiv', ['arxiv:2401.00001', 'arxiv:hep-th/9901001'], 'id_list=2401.00001,hep-th/9901001&max_results=2'],
  ['europe-pmc', ['pmid:1', 'pmcid:PMC2', 'doi:10.1/a'], '(EXT_ID:1 AND SRC:MED) OR PMCID:PMC2 OR DOI:"10.1/a"'],
  ['openalex', ['doi:10.1/a', 'arxiv:2401.00001'], 'filter=doi:10.1/a|10.48550/arxiv.2401.00001&'],
  ['crossref', ['doi:10.1/a', 'doi:10.1/d'], 'filter=doi:10.1/a,doi:10.1/d&'],
])('%s is asked for many at once', (id, names, expected) => {
  expect(decodeURIComponent(sourceOf(id).question(names).url).replace(/\+/g, ' ')).toContain(expected);
});

it('Semantic Scholar is told the kind of each identifier', () => {
  const names = ['arxiv:2401.00001', 'pmcid:PMC2', 'pmid:3', 'doi:10.1/a', 'acl:2024.a-b.1', 's2:ab'];
  expect(JSON.parse(sourceOf('semantic-scholar').question(names).body ?? '')).toEqual({
    ids: ['ARXIV:2401.00001', 'PMCID:2', 'PMID:3', 'DOI:10.1/a', 'ACL:2024.a-b.1', 'ab'],
  });
});

it('a paper is asked for by the surest name that a source takes', () => {
  const names = ['doi:10.1/a,b', 'doi:10.1/c', 'pmid:7', 'title:x'];
  expect(nameFor(sourceOf('crossref'), names)).toBe('doi:10.1/c');
  expect(nameFor(sourceOf('europe-pmc'), names)).toBe('pmid:7');
  expect(nameFor(sourceOf('arxiv'), names)).toBeUndefined();
});
