import { expect, test } from 'vitest';
import { firstOf } from './reading';

const ris = (...lines: string[]): string =>
  ['TY  - JOUR', 'TI  - A made-up study of lamps', ...lines, 'ER  - '].join('\n');

test.each([
  ['Porter, SA', 'SA Porter'],
  ['Keeler, AG', 'AG Keeler'],
  ['Matkin, CO', 'CO Matkin'],
  ['Risdon, B.V.', 'B.V. Risdon'],
  ['Baldwin,S.A.', 'S.A. Baldwin'],
  ["O'Callaghan, S. A.", "S. A. O'Callaghan"],
  ['Team, The Global Lamp Mapping', 'The Global Lamp Mapping Team'],
  ['Network, Many-City Wick Research', 'Many-City Wick Research Network'],
])('indexes write family names first: %s', async (written, shown) => {
  const { authors } = await firstOf(ris(`AU  - ${written}`, 'AU  - Doe, Jane'), 'a.ris');
  expect(authors?.[0]?.replaceAll('_', ' ')).toBe(shown);
});

test.each([
  'Accession Number: 12345; Doe, Jane 1; Affiliations: 1 : Lamp Institute; Publication Type: Academic Journal',
  'Record ID: 10',
  'Record Number: 20103',
  'Date revised - 2015-12-01',
  'The following values have no corresponding Zotero field:<br/>accession-num: pub.1',
  'doi: 10.5555/lamps.1',
  '10.5555/lamps.1',
])('what a database says of itself is no note of the reader: %s', async (note) => {
  const { notes } = await firstOf(
    ris(`N1  - ${note}`, 'N1  - Compare with doi 10.5555/wicks, which is older'),
    'a.ris',
  );
  expect(notes).toEqual(['Compare with doi 10.5555/wicks, which is older']);
});

test('a thesis has its university for a venue, an article no publisher', async () => {
  const thesis = 'TY  - THES\nTI  - A made-up thesis of lamps\nPB  -  University of Wicks\nER  - ';
  expect((await firstOf(thesis, 'a.ris')).venue).toBe('University of Wicks');
  expect((await firstOf(ris('PB  - Wick Press'), 'a.ris')).venue).toBeUndefined();
});

test('a title in the markup of an index', async () => {
  const text = 'TY  - JOUR\nTI  - Light of <it>Lampas minor</it> at sea\nER  - ';
  expect((await firstOf(text, 'a.ris')).title).toBe('Light of Lampas minor at sea');
});

test('ERIC saves its records as PubMed does, with names in full', async () => {
  const text =
    '\nOWN - ERIC\nTI  - A made-up study of lamps at school\nAU  - van Lamp, Mira M.\nAU  - Doe, Jane\nOT  - Lamps\nJT  - Journal of Wicks\nSO  - v21 n1 p12-24 2020\nOID - EJ1\nDP  - 2020\nLID - http://eric.ed.gov/?id=EJ1\nAB  - We light them.\n';
  expect(await firstOf(text, 'a.nbib')).toMatchObject({
    title: 'A made-up study of lamps at school',
    authors: ['Mira M. van_Lamp', 'Jane Doe'],
    venue: 'Journal of Wicks',
    year: 2020,
    tags: ['Lamps'],
    urls: { abs: 'http://eric.ed.gov/?id=EJ1' },
    problems: [],
  });
});
