import { describe, expect, it } from 'vitest';
import { tidyPaper } from '../../../../lib/papers/tidy/tidy';
import { readGeneric } from '../../../../lib/sites/generic';
import { readPage } from '../../../../lib/sites/read';
import { parseSavedPage } from '../../../../scripts/sites/saved-page';
import { given } from './given';
import { indexes } from './indexes';
import { venues } from './venues';

const around = (body: string): string =>
  `<html><head><title>Venue</title></head><body><nav><ul><li>Home</li><li>Call for Papers</li><li>Programme Committee</li></ul></nav><main>${body}</main><footer><p>Sponsored by Nobody Inc.</p></footer></body></html>`;

const read = (body: string, url = 'https://venue.example.org/list') =>
  readPage(parseSavedPage(around(body)), new URL(url), { fallback: readGeneric }).entries.map(({ paper }) =>
    tidyPaper(paper),
  );

const accepted = (items: string): string => `<h1>Accepted Papers</h1>${items}`;
const letters = (text: string): string => text.toLowerCase().replace(/[.\s]+$/, '');

describe('lists of venues', () => {
  it.each(Object.entries(venues))('%s', (_, { item, frame = accepted, hasAbstracts }) => {
    const papers = read(frame(given.map(item).join('\n')));
    expect(papers.map(({ title, authors }) => [letters(title), authors])).toEqual(
      given.map(({ title, authors }) => [letters(title), authors]),
    );
    expect(papers.filter(({ abstract }) => abstract).length).toBe(hasAbstracts ? given.length : 0);
  });

  it('titles that stand alone, where the page says that they were accepted', () => {
    const titles = given.map(({ title }) => `<li>${title}</li>`).join('');
    expect(read(`<h1>Accepted Papers</h1><ol>${titles}</ol>`).map(({ title }) => title)).toEqual(
      given.map(({ title }) => title),
    );
    expect(read(`<h1>Call for Papers</h1><ol>${titles}</ol>`)).toEqual([]);
  });
});

describe('catalogues and indexes', () => {
  it.each(Object.entries(indexes))('%s', (_, { html, wanted, path = 'search' }) => {
    const papers = read(html, `https://index.example.org/${path}`);
    expect(papers.map(({ title, authors }) => ({ title: letters(title), authors }))).toEqual(
      wanted.map(({ title, authors }) => ({ title: letters(title), authors })),
    );
    const years = wanted.flatMap(({ year }) => year ?? []);
    if (years.length > 0) expect(papers.map(({ year }) => year)).toEqual(years);
  });
});

describe('what the head of a page says', () => {
  const papers = given.slice(0, 4);
  const metas = papers
    .map(
      ({ title, authors }) =>
        `<meta name="citation_title" content="${title}"><meta name="citation_author" content="${authors[0]}">`,
    )
    .join('');
  const open = (html: string, url: string) => readPage(parseSavedPage(html), new URL(url), { fallback: readGeneric });

  it('of several papers: the page lists them', () => {
    const list = papers.map(({ title, authors }) => `<li><b>${title}</b><br>${authors.join(', ')}</li>`).join('');
    const reading = open(
      `<html><head>${metas}</head><body><h1>Volume 3</h1><ul>${list}</ul></body></html>`,
      'https://p.example.org/3',
    );
    expect(reading.pageType).toBe('listing');
    expect(reading.entries.map(({ paper }) => paper.title)).toEqual(papers.map(({ title }) => title));
  });

  it('and the box of its abstract holds title, names and places too', () => {
    const [paper] = papers;
    const abstract =
      `${'We keep bees on roofs and say how they fare in the first of three summers. '.repeat(4)}`.trim();
    const html = `<html><head><meta name="citation_title" content="${paper?.title}"><meta name="citation_author" content="${paper?.authors[0]}"></head><body><div class="JournalAbstract"><h1>${paper?.title}</h1><div>${paper?.authors.join(', ')}</div><ul><li>${paper?.places[0]}</li></ul><p>${abstract}</p></div></body></html>`;
    expect(open(html, 'https://p.example.org/4').entries[0]?.paper.abstract).toBe(abstract);
  });

  it('where it says no title, the first line like one is it', () => {
    const html = `<html><head><title>Untitled Document</title></head><body><article><p><b>${given[0]?.title}</b></p><p>We keep bees.</p></article></body></html>`;
    expect(open(html, 'https://arxiv.org/html/2402.19365v1').entries[0]?.paper.title).toBe(given[0]?.title);
  });
});

describe('pages that name papers and list none', () => {
  const studies = given.map(({ authors }, at) => ({ name: authors[0], at }));
  it.each([
    [
      'claims with raised marks of references',
      `<h1>Why bread matters</h1>${studies.map(({ name, at }) => `<p>In 2020, a team led by ${name} reported that bread is good for people<sup><a href="https://doi.org/10.1000/x${at}">${at + 1}</a></sup>. Others were less sure of what the numbers say.</p>`).join('')}`,
    ],
    [
      'links in the middle of sentences',
      `<h1>Why is it slow?</h1>${studies.map(({ at }) => `<p>I built it as they do in <a href="https://arxiv.org/abs/2401.0${at}123">Boats for Beginners</a> but it does not float.</p>`).join('')}`,
    ],
    [
      'a shop',
      studies
        .map(
          ({ at }) => `<div><h3><a href="/p/${at}">Large steel oven with two doors ${at}</a></h3><p>$${at}99</p></div>`,
        )
        .join(''),
    ],
    [
      'films of people',
      studies
        .map(
          ({ name, at }) =>
            `<div><h3 class="video-title"><a href="/watch?v=${at}">How to Bake Bread at Home, part ${at}</a></h3><div>${name}</div><div>${at} years ago</div></div>`,
        )
        .join(''),
    ],
    [
      'stories of two writers each',
      studies
        .map(
          ({ at }) =>
            `<article><h2><a href="/2024/03/1${at}/story.html">How a Town by the Sea Built its Own Ferry ${'ABCDEF'[at]}</a></h2><p>By Mira Holm and Olu Adeyemi</p><span>March 1${at}, 2024</span></article>`,
        )
        .join(''),
    ],
    [
      'a blog',
      studies
        .map(
          ({ at }) =>
            `<div><a href="/${at}"><h3>Lessons from a Year of Boats in Winter ${'ABCDEF'[at]}</h3></a><span class="author">Mira Holm</span>, <span class="author">Olu Adeyemi</span> · Mar ${at + 1} · 6 min read</div>`,
        )
        .join(''),
    ],
    [
      'notes of releases that name a paper',
      studies
        .map(
          ({ at }) =>
            `<section><h2><a href="/v${at}">Version 2.${at}: Better Boats and Fewer Leaks</a></h2><ul><li>Add other boats (see arXiv:2401.0${at}123)</li></ul></section>`,
        )
        .join(''),
    ],
    [
      'courses',
      `<h1>Courses</h1><table>${studies.map(({ name, at }) => `<tr><td>CS${at}01</td><td>Introduction to Towns and Roads, part ${at}</td><td>${name}</td><td>Mon 10:00</td></tr>`).join('')}</table>`,
    ],
  ])('%s', (_, body) => expect(read(body, 'https://example.org/')).toEqual([]));
});
