import { describe, expect, it } from 'vitest';
import { tidyPaper } from '../../../../lib/papers/tidy/tidy';
import { readGeneric } from '../../../../lib/sites/generic';
import { readPage } from '../../../../lib/sites/read';
import { parseSavedPage } from '../../../../scripts/sites/saved-page';

const works = [
  {
    title: 'Keeping Bees on Roofs: Notes of a Summer',
    names: [
      ['Mira', 'Holm'],
      ['Jonas', 'Weber'],
      ['Aiko', 'Tanaka'],
    ],
  },
  {
    title: 'Do Ferries Know When to Stop?',
    names: [
      ['Olu', 'Adeyemi'],
      ['Li', 'Chang'],
    ],
  },
  {
    title: 'Maps, Clocks and Tea: Three Ways of Waiting',
    names: [
      ['Hana', 'Novakova'],
      ['Ravi', 'Menon'],
    ],
  },
  {
    title: 'Rethinking “North” on Old Maps',
    names: [
      ['Greta', 'Lindqvist'],
      ['Samuel', 'Osei'],
    ],
  },
  {
    title: 'On quiet lifts in tall houses',
    names: [
      ['Farid', 'Rahimi'],
      ['Nell', 'Park'],
    ],
  },
] as const;
type Work = (typeof works)[number];

const ended = (title: string): string => (title.endsWith('?') ? title : `${title}.`);
const full = ({ names }: Work): string[] => names.map(([given, family]) => `${given} ${family}`);
const short = ({ names }: Work): string[] => names.map(([given, family]) => `${given.charAt(0)}. ${family}`);
const turned = ({ names }: Work): string[] => names.map(([given, family]) => `${family}, ${given.charAt(0)}.`);
const brief = ({ names }: Work): string[] => names.map(([given, family]) => `${family} ${given.charAt(0)}`);
const joined = (names: string[], last = ' and '): string => names.join(', ').replace(/, (?!.*, )/, last);

/** How citations are printed, and the form that the names keep. */
const styles: Record<string, [print: (work: Work) => string, names: (work: Work) => string[]]> = {
  'short names, full stops': [
    (work) => `${joined(short(work))}. ${ended(work.title)} <i>Journal of Tests</i>, 12(3):1-25, 2020.`,
    short,
  ],
  'full names, proceedings': [
    (work) => `${joined(full(work))}. ${ended(work.title)} In <em>Proceedings of Tests</em>, pages 1-10, 2020.`,
    full,
  ],
  'years in brackets, names turned': [
    (work) =>
      `${turned(work).slice(0, -1).join(', ')}, &amp; ${turned(work).at(-1)} (2020). ${ended(work.title)} <em>Journal of Tests, 12</em>(3), 1–25.`,
    short,
  ],
  'initials behind the names': [
    (work) => `${brief(work).join(', ')}. ${ended(work.title)} J Tests. 2020 Mar;12(3):1-25.`,
    brief,
  ],
  'titles in quotation marks': [
    (work) => `${joined(short(work))}, "${work.title}," <i>IEEE Trans. Tests</i>, vol. 12, no. 3, pp. 1–25, 2020.`,
    short,
  ],
  'years without brackets': [
    (work) => `${full(work).join(', ')}, 2020. ${ended(work.title)} Journal of Tests 12(3), 1–25.`,
    full,
  ],
  'years without a full stop': [
    (work) => `${joined(brief(work))} (2020) ${ended(work.title)} Front. Tests 12:123.`,
    brief,
  ],
  'numbers, semicolons': [
    (work) => `[12] ${turned(work).join('; ')} ${ended(work.title)} J. Tests 2020, 12, 1–25.`,
    short,
  ],
  'days in brackets': [
    (work) =>
      `^ ${turned(work).join('; ')} (2020-03-01). "${work.title}". <i>Journal of Tests</i>. <b>12</b> (3): 1–25.`,
    short,
  ],
  'nothing but commas': [
    (work) => `[J3] ${short(work).join(', ')}, ${work.title}, Journal of Tests 12 (2020) 1–25.`,
    short,
  ],
  'a colon behind the names': [(work) => `${full(work).join(', ')}: ${ended(work.title)} TESTS 2020: 1-25`, full],
};

const read = (body: string) =>
  readPage(parseSavedPage(`<html><body>${body}</body></html>`), new URL('https://people.example.org/doe'), {
    fallback: readGeneric,
  }).entries.map(({ paper }) => tidyPaper(paper));

describe('a list of printed citations', () => {
  it.each(Object.entries(styles))('with %s', (_, [print, names]) => {
    const papers = read(`<h2>Publications</h2><ul>${works.map((work) => `<li>${print(work)}</li>`).join('')}</ul>`);
    expect(papers.map(({ title, authors, year }) => [title.replace(/[“”]/g, '"'), authors, year])).toEqual(
      works.map((work) => [work.title.replace(/[“”]/g, '"'), names(work), 2020]),
    );
  });

  it('is none where people are told of', () => {
    const items = works.map((work) => `<li>${full(work)[0]}. Lecturer in the house since 2014.</li>`).join('');
    expect(read(`<h2>People</h2><ul>${items}</ul>`)).toEqual([]);
  });
});
