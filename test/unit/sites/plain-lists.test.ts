import { describe, expect, it } from 'vitest';
import { tidyPaper } from '../../../lib/papers/tidy/tidy';
import { readGeneric } from '../../../lib/sites/generic';
import { readPage } from '../../../lib/sites/read';
import { parseSavedPage } from '../../../scripts/sites/saved-page';
import type { Given } from './lists/given';

const papers: Given[] = [
  {
    title: 'Counting Bees from Above with Cheap Cameras',
    authors: ['Mira Holm', 'Jonas K. Weber', 'Aiko Tanaka'],
    places: ['University of Bergen', 'TU Graz', 'Kyoto University'],
  },
  {
    title: 'Why Caches Forget: A Study of Eviction in Practice',
    authors: ['Pedro de la Cruz', "Sinéad O'Neill"],
    places: ['UPM Madrid', 'Trinity College Dublin'],
  },
  {
    title: 'Proofs without Paper',
    authors: ['Olu Adeyemi', 'Li-Wei Chang'],
    places: ['Lagos State University', 'NTU'],
  },
  {
    title: 'Is Slower Better? On Waiting in Distributed Queues',
    authors: ['Hana Novakova', 'Tom van Dijk', 'Ravi Menon', 'Ana Souza'],
    places: ['Charles University', 'TU Delft', 'IIT Madras', 'USP, Brazil'],
  },
  {
    title: 'Typed Holes for Spreadsheet Programmers',
    authors: ['Greta Lindqvist', 'Samuel Osei'],
    places: ['KTH', 'University of Ghana'],
  },
  {
    title: 'A Tableau of Weather, Logic and Tea',
    authors: ['Farid Rahimi', 'Chloé Martin'],
    places: ['Sharif University', 'Inria, France'],
  },
];

const withPlaces = ({ authors, places }: Given): string[] => authors.map((name, at) => `${name} (${places[at]})`);
const page = (items: string): string => `<h1>Accepted Papers</h1><ul>${items}</ul>`;

/** Forms that lists without a link or an identifier take, each as a function of one paper. */
const forms: Record<string, { item: (paper: Given, at: number) => string; frame?: (items: string) => string }> = {
  'bare text with a byline in a span': {
    item: ({ title, authors }) => `<li>${title} <span>${authors.join(', ')}</span></li>`,
  },
  'bare text before a break, list items left open': {
    item: (paper) => `<li>${paper.title}<br><em><small>${withPlaces(paper).join(', ')}</small></em>`,
  },
  'a title in a box with a byline of people and places': {
    item: (paper) =>
      `<li><div class="paper-title">${paper.title}</div><div class="paper-author">${withPlaces(paper).join('; ')}</div></li>`,
  },
  'places behind colons': {
    item: ({ title, authors, places }) =>
      `<li><b>${title}</b><br>${authors.map((name, at) => `${name}: ${places[at]?.replace(',', '')}`).join('; ')}</li>`,
  },
  'places behind commas': {
    item: ({ title, authors, places }) =>
      `<li><strong>${title}</strong><br>${authors.map((name, at) => `${name}, ${places[at]}`).join('; ')}</li>`,
  },
  'plain cells of a table': {
    item: ({ title, authors }, at) => `<tr><td>${at + 1}</td><td>${title}</td><td>${authors.join(', ')}</td></tr>`,
    frame: (items) =>
      `<h1>Accepted Papers</h1><table><tr><td>No.</td><td>Title</td><td>Authors</td></tr>${items}</table>`,
  },
  'cells with the byline first': {
    item: ({ title, authors }) => `<tr><td>${authors.join(', ')}</td><td>${title}</td></tr>`,
    frame: (items) => `<h1>Accepted Papers</h1><table><tbody>${items}</tbody></table>`,
  },
  'cells with title and byline in one': {
    item: (paper, at) => `<tr><td>${at + 1}</td><td>${paper.title}<br><i>${withPlaces(paper).join(', ')}</i></td></tr>`,
    frame: (items) => `<h1>Programme</h1><table>${items}</table>`,
  },
  'adjacent author items': {
    item: ({ title, authors }) =>
      `<h3><a href="//dl.example.org/authorize?N${title.length}">${title}</a></h3><ul class="DLauthors">${authors.map((name) => `<li class="nameList">${name}</li>`).join('')}</ul>`,
    frame: (items) => `<h1>Proceedings of the Symposium</h1><div><h2>SESSION: One</h2>${items}</div>`,
  },
  'author items without a class': {
    item: ({ title, authors }) =>
      `<div class="entry"><h4>${title}</h4><ul>${authors.map((name) => `<li>${name}</li>`).join('')}</ul></div>`,
    frame: (items) => `<h1>Programme</h1>${items}`,
  },
  'times before the titles': {
    item: (paper, at) =>
      `<li>${9 + at}:00 - ${9 + at}:30 - ${paper.title}<br><i>${withPlaces(paper).join(', ')}</i></li>`,
    frame: (items) => `<h1>Programme</h1><h2>Session 1 (Chair: Jane Doe)</h2><ul>${items}</ul>`,
  },
  'paragraphs, title and byline by turns': {
    item: ({ title, authors }) => `<p>${title}</p><p>${authors.join(', ')}</p>`,
    frame: (items) => `<h1>Accepted Papers</h1><div>${items}</div>`,
  },
  'a section for each paper': {
    item: ({ title, authors }) => `<section><p>${title}</p><p>${authors.join(', ')}</p></section>`,
    frame: (items) => `<h1>Accepted Papers</h1>${items}`,
  },
  'bold titles in one paragraph': {
    item: ({ title, authors }) => `<b>${title}</b><br>${authors.join(', ')}<br><br>`,
    frame: (items) => `<h1>Accepted Papers</h1><p>${items}</p>`,
  },
  'the byline first, the title emphasised': {
    item: ({ title, authors }) =>
      `<p><span>${authors.join(', ').replace(/, ([^,]+)$/, ' and $1')}.<br></span><i><span>${title}</span></i></p>`,
    frame: (items) => `<h1>Accepted Papers</h1><p>All of them are published.</p>${items}`,
  },
  'one row with a prize, one outside its list': {
    item: ({ title, authors }, at) =>
      `${at === 5 ? '</ul>' : ''}<li class="talk${at === 2 ? ' best-paper' : ''}"><span class="talk-title">${title}</span> <span class="people">${authors.join(', ')}</span></li>`,
  },
  'titles with links that say nothing of the paper': {
    item: ({ title, authors }, at) => `<li><a href="/redirect?n=${at}">${title}</a><br>${authors.join(', ')}</li>`,
  },
  'title and names in one line': {
    item: ({ title, authors }) => `<li>${title}. ${authors.join(', ')}</li>`,
  },
  'names and title in one line': {
    item: ({ title, authors }) => `<li>${authors.join(', ')}: ${title}</li>`,
  },
  'title, dash and names with their places': {
    item: (paper) => `<p>${paper.title} — ${withPlaces(paper).join(', ')}</p>`,
    frame: (items) => `<h1>Accepted Papers</h1><div>${items}</div>`,
  },
  'labels before title and names': {
    item: ({ title, authors }) => `<div class="item"><p><b>${title}</b></p><p>Authors: ${authors.join(', ')}</p></div>`,
    frame: (items) => `<h1>Accepted Papers</h1>${items}`,
  },
};

function read(body: string, url = 'https://venue.example.org/accepted') {
  const noise =
    '<nav><ul><li>Home</li><li>Call for Papers</li><li>Programme Committee</li></ul></nav><ul><li>Registration opens in May</li><li>Hotels near the venue</li><li>How to get there</li></ul>';
  const document = parseSavedPage(`<html><head><title>Venue</title></head><body>${noise}${body}</body></html>`);
  return readPage(document, new URL(url), { fallback: readGeneric }).entries;
}

describe('a list without links is read from its own regularity', () => {
  it.each(Object.entries(forms))('%s', (_, { item, frame = page }) => {
    const entries = read(frame(papers.map(item).join('\n')));
    const found = entries.map(({ paper }) => ({ title: paper.title, authors: paper.authors }));
    expect(found).toEqual(papers.map(({ title, authors }) => ({ title, authors })));
  });

  it.each([
    ['Mark Hall, BL Hall and IJJ Aalberts', ['Mark Hall', 'BL Hall', 'IJJ Aalberts']],
    ['Deep Mehta, Md. Karim Uddin and Zia ul Haq', ['Deep Mehta', 'Md. Karim Uddin', 'Zia ul Haq']],
    ['kun luo, Mira Holm, Olu Adeyemi', ['kun luo', 'Mira Holm', 'Olu Adeyemi']],
    ['温德尔·贝里, 王荣江', ['温德尔·贝里', '王荣江']],
  ])('reads the byline %s', (byline, names) => {
    const entries = read(page(papers.map(({ title }) => `<li><b>${title}</b><br>${byline}</li>`).join('')));
    expect(entries.map(({ paper }) => paper.authors)).toEqual(papers.map(() => names));
  });

  it('gives each row a place of its own and a key by which it can be saved', () => {
    const entries = read(
      page(papers.map(({ title, authors }) => `<li>${title}<br>${authors.join(', ')}</li>`).join('')),
    );
    expect(new Set(entries.map(({ element }) => element)).size).toBe(papers.length);
    expect(entries.every(({ paper }) => paper.key.startsWith('title:'))).toBe(true);
    expect(entries.every(({ element }) => element.nodeName === 'LI')).toBe(true);
  });

  it('reads names that look like none where the other rows have their names', () => {
    const odd = [
      ...papers.slice(0, 5),
      { title: 'Notes on Nothing Much at All', authors: ['ola nordmann', 'kari li'], places: [] },
    ];
    const entries = read(
      page(odd.map(({ title, authors }) => `<li>${title} <span>${authors.join(' and ')}</span></li>`).join('')),
    );
    expect(entries.at(-1)?.paper.authors).toEqual(['ola nordmann', 'kari li']);
  });

  it('reads Chinese titles and names in the rows of an index', () => {
    const rows = [
      ['基于深度学习的桥梁裂缝识别方法研究', '王小明; 李华'],
      ['城市公园鸟类多样性的季节变化', '张伟'],
      ['3种水稻品种抗旱性的比较', '陈静; 欧阳青'],
      ['古籍数字化的现状与展望', '刘洋'],
    ];
    const items = rows.map(
      ([title, names], at) =>
        `<tr><td>${at + 1}</td><td><a class="fz" href="/detail?id=${at}">${title}</a></td><td class="author">${names}</td><td>农业学报</td><td>2021-03-1${at}</td><td>期刊</td></tr>`,
    );
    const entries = read(`<table><tr><th>序号</th><th>题名</th><th>作者</th></tr>${items.join('')}</table>`);
    expect(entries.map(({ paper }) => [paper.title, paper.authors.join('; '), paper.year])).toEqual(
      rows.map(([title, names]) => [title, names, 2021]),
    );
  });
});

describe('years, hidden names, abstracts and identifiers of the rows of a list', () => {
  const years: Record<string, (paper: Given) => string> = {
    'in brackets': ({ title, authors }) => `<li>${authors.join(', ')} (2016). <b>${title}</b>. Journal of Tests.</li>`,
    'with a full stop': ({ title, authors }) =>
      `<li><b>${title}</b><br>${authors.join(', ')}<br><i>Journal of Tests</i> (2016).</li>`,
    'after a dot': ({ title, authors }) =>
      `<li><b>${title}</b><p>${authors.join(', ')}</p><p>Journal of Tests · 2016</p></li>`,
    'as a chip': ({ title, authors }) =>
      `<li><span class="chip">2016-03-20</span><b>${title}</b><p>${authors.join(', ')}</p></li>`,
    'as a month': ({ title, authors }) => `<li><b>${title}</b><p>${authors.join(', ')}</p><p>Nov 2016</p></li>`,
    'after the venue': ({ title, authors }) =>
      `<li><b>${title}</b><p>${authors.join(', ')}</p><p><em>In Conference on Tests</em>, 2016</p></li>`,
  };
  it.each(Object.entries(years))('the year %s', (_, item) => {
    const entries = read(`<h1>Publications</h1><ul>${papers.map(item).join('')}</ul>`);
    expect(entries.map(({ paper }) => paper.year)).toEqual(papers.map(() => 2016));
  });

  it('the year of the heading above, up to the next heading', () => {
    const items = (some: Given[]) =>
      `<ol>${some.map(({ title, authors }) => `<li><b>${title}</b><br>${authors.join(', ')}</li>`).join('')}</ol>`;
    const entries = read(
      `<h1>Publications</h1><h2>2021</h2>${items(papers.slice(0, 2))}<h2>2019</h2><h3>Journals</h3>${items(papers.slice(2, 4))}<h2>Drafts</h2>${items(papers.slice(4))}`,
    );
    expect(entries.map(({ paper }) => paper.year)).toEqual([2021, 2021, 2019, 2019, undefined, undefined]);
  });

  it('takes neither page numbers nor a year in the title or the abstract for the year of the paper', () => {
    const items = papers.map(
      ({ authors }, at) =>
        `<li><b>What Changed after 1998 in Town ${'ABCDEF'[at]}</b><br>${authors.join(', ')}<br>Journal of Tests 3, pp. 1991–2004<p class="abstract">${'We look at records of the year 2003 and at those of later ones, and find them wanting. '.repeat(4)}</p></li>`,
    );
    expect(read(page(items.join(''))).map(({ paper }) => paper.year)).toEqual(papers.map(() => undefined));
  });

  it('the names that a click on "more authors" would show', () => {
    const items = papers.map(
      ({ title, authors }) =>
        `<li><div class="title">${title}</div><div class="author">${authors[0]}, and <span class="more-authors" onclick="x = y == '2 more authors' ? 'Nell Park, Ugo Riva' : '2 more authors';">2 more authors</span></div><div class="periodical">Tests, 2020</div></li>`,
    );
    const entries = read(page(items.join('')));
    expect(entries[0]?.paper.authors).toEqual(['Mira Holm', 'Nell Park', 'Ugo Riva']);
  });

  it('says that names are left out where the page does not hold them', () => {
    const items = papers.map(
      ({ title, authors }) =>
        `<li><div class="title">${title}</div><div class="author">${authors[0]}, and 3 more authors</div><div>Tests, 2020</div></li>`,
    );
    expect(read(page(items.join('')))[0]?.paper.authors).toEqual(['Mira Holm', 'et al.']);
  });

  it('a block that says that it is the abstract, and titles without the identifier behind them', () => {
    const abstract = 'We say in so many words what has been done here, and how well it went on the whole. '
      .repeat(3)
      .trim();
    const items = papers.map(
      ({ title, authors }, at) =>
        `<div class="entry"><div><b>${title} [2305.0${at}123]</b></div><div>Authors: ${authors.join(', ')}</div><div>Abstract: ${abstract}</div></div>`,
    );
    const entries = read(`<h1>Digest</h1>${items.join('')}`);
    expect(entries.map(({ paper }) => [paper.title, paper.abstract, tidyPaper(paper).year])).toEqual(
      papers.map(({ title }) => [title, abstract, 2023]),
    );
  });

  it('the identifier that the title links to, not that of a data set in the abstract', () => {
    const abstract = 'We made a collection of many things and let people look at it for a week or two. '.repeat(4);
    const items = papers.map(
      ({ title, authors }, at) =>
        `<h3><a href="https://urldefense.com/v3/__https://doi.org/10.5555/venue.${at}__;!!Kx7!ab$">${title}</a></h3><ul class="authors">${authors.map((name) => `<li>${name}</li>`).join('')}</ul><div class="abs"><p>${abstract} The collection is available at <a href="https://doi.org/10.7777/data.${at}">https://doi.org/10.7777/data.${at}</a>.</p></div>`,
    );
    const entries = read(`<h1>Accepted Papers</h1>${items.join('')}`);
    expect(entries.map(({ paper }) => paper.key)).toEqual(papers.map((_, at) => `doi:10.5555/venue.${at}`));
  });
});

describe('no list of papers', () => {
  const claim = 'Most people who slept longer said that they felt better in the week after the study had ended';
  it.each([
    [
      'reference marks behind claims',
      papers
        .map(
          (_, at) =>
            `<h2>${at + 1}. Sleep a little longer</h2><p>${claim} (<a href="https://pubmed.ncbi.nlm.nih.gov/1234${at}/">${at + 1}</a>).</p>`,
        )
        .join(''),
    ],
    [
      'news items that name papers',
      papers
        .map(
          (_, at) =>
            `<div class="news-item"><strong>May ${at + 1}, 2024</strong> — <a href="https://arxiv.org/abs/2402.0083${at}">OLM</a> and <a href="https://arxiv.org/abs/2402.1679${at}">BTR</a> got accepted!</div>`,
        )
        .join(''),
    ],
    [
      'an answer that cites a study',
      `<h1>Does it help to sleep longer?</h1><div><p><a href="https://doi.org/10.5555/sleep.1">A Long Study of Sleep in Towns</a> found that most people do not. ${claim}.</p></div>`,
    ],
    ['a committee', `<ul>${papers.map(({ authors, places }) => `<li>${authors[0]}, ${places[0]}</li>`).join('')}</ul>`],
    [
      'a link to a whole volume',
      '<h2>Our Spring School in Bergen</h2><p>The lectures are in a book: <a href="https://doi.org/10.1007/978-3-319-31957-5">https://doi.org/10.1007/978-3-319-31957-5</a></p>',
    ],
  ])('in %s', (_, body) => expect(read(body, 'https://example.org/')).toEqual([]));
});
