import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../../../lib/sites/generic';
import { parseSavedPage } from '../../../../scripts/sites/saved-page';

const papers = [
  ['Counting Bees from Above with Cheap Cameras', 'Mira Holm'],
  ['Why Caches Forget: A Study of Eviction', 'Jonas Weber'],
  ['Proofs without any Paper at All', 'Aiko Tanaka'],
  ['Is Slower Better? On Waiting in Queues', 'Hana Novakova'],
  ['Typed Holes for Spreadsheet Programmers', 'Samuel Osei'],
  ['A Tableau of Weather, Logic and Tea', 'Chloé Martin'],
] as const;

const read = (body: string) =>
  readGeneric(
    parseSavedPage(`<html><body>${body}</body></html>`),
    new URL('https://venue.example.org/list'),
  ).entries.map(({ paper: { title, authors } }) => [title, ...(authors ?? [])]);

type Form = readonly [name: string, row: (title: string, author: string, at: number) => string];

describe('rows of one author under a heading that says that papers are listed', () => {
  const forms: readonly Form[] = [
    ['below the title', (title, author) => `<li><b>${title}</b><br>${author}</li>`],
    ['in a paragraph of its own', (title, author) => `<p>${title}</p><p>${author}</p>`],
    ['with a place of work', (title, author) => `<li><b>${title}</b><br>${author}, Town University</li>`],
    ['in a cell', (title, author, at) => `<table><tr><td>${at}</td><td>${title}</td><td>${author}</td></tr></table>`],
    ['after a heading', (title, author) => `<h3>${title}</h3><p>${author}</p>`],
  ];

  it.each(forms)('%s', (_, row) => {
    const rows = papers
      .map(([title, author], at) => row(title, author, at))
      .join('')
      .replaceAll('</table><table>', '');
    expect(read(`<h1>Accepted papers</h1>${rows}`)).toEqual(papers);
  });

  it('are none where the page lists people', () => {
    const rows = papers.map(([title, author]) => `<li><b>Head of ${title.slice(0, 14)} Group</b><br>${author}</li>`);
    expect(read(`<h1>Our people</h1><ul>${rows.join('')}</ul>`)).toEqual([]);
  });
});

describe('preformatted lists', () => {
  const forms: readonly Form[] = [
    ['names below titles', (title, author) => `${title}\n  ${author}, Olu Adeyemi\n\n`],
    ['numbers before them', (title, author, at) => `${at + 1}. ${title}\n   ${author} and Olu Adeyemi\n\n`],
    ['no empty lines', (title, author) => `${title}\n    ${author}, Olu Adeyemi\n`],
    ['names before titles', (title, author) => `${author}, Olu Adeyemi\n    ${title}\n\n`],
    ['columns', (title, author) => `${title.padEnd(50)}${author}, Olu Adeyemi\n`],
    ['tabs', (title, author, at) => `${at}\t${title}\t${author}, Olu Adeyemi\n`],
    ['names in two lines', (title, author) => `${title}\n   ${author},\n   Olu Adeyemi\n\n`],
  ];

  it.each(forms)('%s', (_, row) => {
    const rows = papers.map(([title, author], at) => row(title, author, at)).join('');
    const wanted = papers.map(([title, author]) => [title, author, 'Olu Adeyemi']);
    expect(read(`<h1>Accepted papers</h1><pre>\n${rows}</pre>`)).toEqual(wanted);
    expect(read(`<pre><code>Accepted papers\n\n${rows}</code></pre>`)).toEqual(wanted);
  });

  it('titles in two lines', () => {
    const rows = papers.map(
      ([title, author]) => `${title} and in\n  the rest of a small world\n  ${author}, Olu Adeyemi\n\n`,
    );
    expect(read(`<pre>${rows.join('')}</pre>`).map(([title]) => title)).toEqual(
      papers.map(([title]) => `${title} and in the rest of a small world`),
    );
  });

  it('are none where they hold a program', () => {
    expect(
      read('<pre>def lamps(rooms):\n  for room in rooms:\n    print(room)\n\nclass Room:\n  pass\n</pre>'),
    ).toEqual([]);
  });
});
