import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../../lib/sites/generic';
import { readPage } from '../../../lib/sites/read';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

interface Given {
  title: string;
  authors: string[];
  arxiv: string;
  doi: string;
}

const papers: Given[] = [
  {
    title: 'Deep Residual Learning for Image Recognition',
    authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
    arxiv: '1512.03385',
    doi: '10.1109/cvpr.2016.90',
  },
  {
    title: 'Mask R-CNN',
    authors: ['Kaiming He', 'Georgia Gkioxari'],
    arxiv: '1703.06870',
    doi: '10.1109/iccv.2017.322',
  },
  {
    title: 'Adam: A Method for Stochastic Optimization',
    authors: ['Diederik P. Kingma', 'Jimmy Ba'],
    arxiv: '1412.6980',
    doi: '10.5555/12345',
  },
  {
    title: 'Auto-Encoding Variational Bayes',
    authors: ['Diederik P. Kingma', 'Max Welling'],
    arxiv: '1312.6114',
    doi: '10.5555/67890',
  },
  {
    title: 'Language Models are Few-Shot Learners',
    authors: ['Tom B. Brown', 'Benjamin Mann', 'Nick Ryder'],
    arxiv: '2005.14165',
    doi: '10.5555/3495724.3495883',
  },
  {
    title: 'Learning to summarize from human feedback',
    authors: ['Nisan Stiennon', 'Long Ouyang'],
    arxiv: '2009.01325',
    doi: '10.5555/3495724.3495977',
  },
];

const words =
  'We describe in words of our own what was done, how it was tried on several sets of data, and what came out of it in the end. ';
const lastFirst = (name: string): string => name.replace(/^(.*) (\S+)$/, '$2, $1');
const initials = (name: string): string => name.replace(/^(\p{L})\S*/u, '$1.');

/** Forms that lists of papers take on the web, each as a function of one paper. */
const forms: Record<string, { item: (paper: Given, at: number) => string; frame?: (items: string) => string }> = {
  'an awesome list': {
    item: ({ title, arxiv, authors }) =>
      `<li><p><strong>${title}</strong>, ${authors[0]} et al. <em>NeurIPS 2020</em>. <a href="https://arxiv.org/abs/${arxiv}"><img alt="arXiv" src="b.svg"></a> <a href="https://github.com/x/y">[Code]</a></p></li>`,
    frame: (items) =>
      `<article class="markdown-body"><h1>Awesome papers</h1><p>Intro with a <a href="https://doi.org/10.1000/182">handbook</a> in its text, as any list has one at its head.</p><h2>Surveys</h2><ul>${items}</ul></article>`,
  },
  'a list of bracketed links': {
    item: ({ title, arxiv }) =>
      `<li>[2020] ${title} <a href="https://arxiv.org/abs/${arxiv}">[paper]</a> <a href="https://github.com/x/y">[code]</a></li>`,
    frame: (items) => `<ul>${items}</ul>`,
  },
  'titles that are links': {
    item: ({ title, arxiv }) => `<li><a href="http://arxiv.org/pdf/${arxiv}v2.pdf">${title}</a> (ICLR)</li>`,
    frame: (items) => `<ul>${items}</ul>`,
  },
  'a publication list': {
    item: ({ title, authors, doi }) =>
      `<li><span id="x">${authors.map(initials).join(', ')}, “${title},” <i>Journal of Learning</i>, vol. 3, pp. 1–9, 2020.</span> <a href="https://doi.org/${doi}">doi</a></li>`,
    frame: (items) => `<h2>Publications</h2><ol class="bibliography">${items}</ol>`,
  },
  'proceedings as divs': {
    item: ({ title, authors }, at) =>
      `<div class="paper_wrapper" id="paper${at}"><div class="title">${title}</div><div class="authors">${authors.join(', ')}</div><div class="details"><a href="${at}.pdf">PDF</a> | <a href="/proceedings/2020/${at}">Details</a></div></div>`,
    frame: (items) => `<h1>Proceedings of the Conference</h1><div class="section">${items}</div>`,
  },
  'an issue of a journal': {
    item: ({ title, authors }, at) =>
      `<li><div class="obj_article_summary"><h3 class="title"><a id="article-${at}" href="https://ojs.example.org/index.php/J/article/view/${at}">${title}</a></h3><div class="meta"><div class="authors">${authors.join(', ')}</div><div class="pages">${at}-${at + 8}</div></div><ul class="galleys_links"><li><a class="obj_galley_link pdf" href="/view/${at}/1">PDF</a></li></ul></div></li>`,
    frame: (items) => `<h1>Vol. 34 (2020)</h1><ul class="cmp_article_list">${items}</ul>`,
  },
  'bare titles of a conference': {
    item: ({ title }, at) => `<li><a href="/virtual/2020/poster/${at}">${title}</a></li>`,
    frame: (items) =>
      `<h1>ICML 2020 Papers</h1><div class="nav"><a href="/virtual/2020/calendar">See the whole calendar here</a></div><ul>${items}</ul>`,
  },
  'a table': {
    item: ({ title, authors, arxiv }) =>
      `<tr><td>2020</td><td>${title}</td><td>${authors.join(', ')}</td><td><a href="https://arxiv.org/abs/${arxiv}">link</a></td></tr>`,
    frame: (items) =>
      `<table><thead><tr><th>Year</th><th>Title</th><th>Authors</th><th>Link</th></tr></thead><tbody>${items}</tbody></table>`,
  },
  'headings with text below': {
    item: ({ title, arxiv }, at) =>
      `<h3>${at + 1}. ${title}</h3><p>${words.repeat(3)}</p><p><a href="https://arxiv.org/abs/${arxiv}">Read the paper</a></p><hr>`,
    frame: (items) => `<article><h1>This week in AI</h1><p>${words}</p>${items}</article>`,
  },
  'paragraphs that start with the title': {
    item: ({ title, arxiv }, at) =>
      `<p><strong>${at + 1}. ${title}.</strong> ${words} (<a href="https://arxiv.org/abs/${arxiv}">paper</a>)</p>`,
    frame: (items) => `<h1>Newsletter</h1>${items}`,
  },
  'cards with two identifiers': {
    item: ({ title, authors, arxiv, doi }) =>
      `<div class="card"><h2 class="card-title"><a href="/p/${arxiv}">${title}</a></h2><p class="by">${authors.join(' · ')}</p><p>${words}</p><div class="badges"><a href="https://arxiv.org/pdf/${arxiv}">PDF</a><a href="https://doi.org/${doi}">DOI</a><a href="https://www.semanticscholar.org/arxiv/${arxiv}">S2</a></div></div>`,
    frame: (items) =>
      `<main><div class="grid">${items}</div></main><aside class="sidebar"><h3>Related</h3><ul><li><a href="https://arxiv.org/abs/1409.1556">Very deep networks for recognition</a></li></ul></aside>`,
  },
  'terms and descriptions': {
    item: ({ title, authors, arxiv }) =>
      `<dt>${title}</dt><dd>${authors.join(', ')}</dd><dd>arXiv:${arxiv} [cs.LG]</dd>`,
    frame: (items) => `<dl>${items}</dl>`,
  },
  'results of a search with printed identifiers': {
    item: ({ title, authors, doi }) =>
      `<div class="result"><a class="result-title" href="/record/${doi.length}?x=${title.length}"><b>${title}</b></a><br>${authors.join('; ')}<br><i>Science of Tests</i> 12 (2020)<br>DOI: ${doi}</div>`,
    frame: (items) => `<h1>Search results</h1><div id="results">${items}</div>`,
  },
  'a homepage with elements of its own and prizes': {
    item: ({ title, authors, arxiv }) =>
      `<tr><td><img src="x.png"></td><td><a href="https://x.example.org"><papertitle>${title}</papertitle></a><br>${authors.map((name) => `<a href="https://people.example.org/${name.length}">${name}</a>`).join(', ')}<br><em>CVPR</em>, 2020 <strong>(Best Paper Finalist)</strong><br><a href="https://arxiv.org/abs/${arxiv}">arXiv</a></td></tr>`,
    frame: (items) => `<h1>Jane Doe</h1><table><tbody>${items}</tbody></table>`,
  },
  'an encyclopaedia, cited in its style': {
    item: ({ title, authors, doi }) =>
      `<li><b>^</b> <cite class="citation">${authors.map(lastFirst).join('; ')} (May 2020). <a href="https://doi.org/${doi}">"${title}"</a>. <i>Journal of Learning</i>. <b>3</b>: 1–9. doi:${doi}.</cite></li>`,
    frame: (items) => `<h1>Networks</h1><p>${words}</p><h2>References</h2><ol>${items}</ol>`,
  },
  'the references of a post': {
    item: ({ title, authors, arxiv }, at) =>
      `[${at + 1}] ${authors[0]?.split(' ').at(-1)} et al. <a href="https://arxiv.org/abs/${arxiv}">“${title}.”</a> arXiv preprint arXiv:${arxiv} (2020).<br>`,
    frame: (items) =>
      `<article><h1>Why networks work at all</h1><p>In search of <a href="https://arxiv.org/abs/${papers[1]?.arxiv}">what is in an image</a> ${words}</p><h1>References<a href="#r">#</a></h1><p>${items}</p></article>`,
  },
  'the schedule of a reading group': {
    item: ({ title, authors, arxiv }) =>
      `<tr><td><b>Apr 24</b></td><td><i>Presenter:</i> Jane Doe<br><i>Paper:</i> ${title} (<a href="https://arxiv.org/abs/${arxiv}">link</a>)<br><i>Authors:</i> ${authors.join(', ')}</td></tr>`,
    frame: (items) => `<table>${items}</table>`,
  },
  'stories of a link site': {
    item: ({ title, arxiv }, at) =>
      `<tr class="athing submission" id="${at}"><td class="title"><span class="rank">${at + 1}.</span></td><td class="title"><span class="titleline"><a href="https://arxiv.org/abs/${arxiv}">${title}</a><span class="sitebit comhead"> (<a href="from?site=arxiv.org"><span class="sitestr">arxiv.org</span></a>)</span></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="score">5 points</span> by <a href="user?id=x">x</a> <a href="item?id=${at}">3 comments</a></td></tr><tr class="spacer"></tr><tr class="athing submission"><td class="title"></td><td class="title"><span class="titleline"><a href="https://example.com/${at}">A story number ${at} about something else</a></span></td></tr><tr><td></td><td class="subtext"><span class="score">7 points</span></td></tr>`,
    frame: (items) => `<table id="hnmain"><tbody>${items}</tbody></table>`,
  },
};

const noise = `<header><nav><a href="/">Home page of this site</a><a href="/about">About what we do here</a><a href="/login">Sign in or register now</a></nav></header>`;
const ending = `<footer><a href="https://doi.org/10.5281/zenodo.1">Cite this website as software</a><p>All rights reserved by nobody in particular</p></footer>`;

function titlesOn(body: string, url = 'https://lists.example.org/papers'): string[] {
  const document = parseSavedPage(
    `<!doctype html><html><head><title>Papers</title></head><body>${noise}${body}${ending}</body></html>`,
  );
  return readPage(document, new URL(url), { fallback: readGeneric }).entries.map(({ paper }) =>
    paper.title.replace(/[.,]$/, ''),
  );
}

describe('the generic reader finds each paper once', () => {
  it.each(Object.entries(forms))('in %s', (_, { item, frame = (items) => items }) => {
    const titles = titlesOn(frame(papers.map(item).join('\n')));
    expect([...titles].sort()).toEqual(papers.map(({ title }) => title).sort());
  });
});

describe('the generic reader finds nothing', () => {
  it.each([
    ['in an empty page', ''],
    [
      'in a shop',
      papers
        .map(
          (_, at) =>
            `<div class="product"><h3><a href="/p/${at}">A very good chair number ${at} for you</a></h3><p>€ ${at}9.00</p><button>Buy</button></div>`,
        )
        .join(''),
    ],
    [
      'in the news',
      papers
        .map(
          (_, at) =>
            `<article><h2><a href="/2026/news/${at}">What happened today in place number ${at}</a></h2><p class="author">By Jane Doe</p><p>${words}</p></article>`,
        )
        .join(''),
    ],
    [
      'in an article that mentions papers',
      `<article><h1>Why networks work</h1><p>${words.repeat(2)} As <a href="https://arxiv.org/abs/1512.03385">He and others</a> have shown, ${words} and <a href="https://arxiv.org/abs/1412.6980">this one</a> too. ${words}</p></article>`,
    ],
  ])('%s', (_, body) => expect(titlesOn(body, 'https://example.com/')).toEqual([]));
});

describe('a page about one paper is one entry', () => {
  const references = papers
    .map(
      ({ title, authors, doi }) =>
        `<li>${authors.join(', ')}. ${title}. <i>Journal</i> 2020. <a href="https://doi.org/${doi}">doi</a> <a href="https://scholar.google.com/x">Google Scholar</a></li>`,
    )
    .join('');
  const abstract = words.repeat(3).trim();
  const read = (html: string, url: string) => readPage(parseSavedPage(html), new URL(url), { fallback: readGeneric });

  it.each([
    [
      'with citation metas',
      '<meta name="citation_title" content="The one paper"><meta name="citation_doi" content="10.1234/one.1"><meta name="citation_author" content="Doe, Jane">',
      'https://journal.example.org/one',
    ],
    [
      'with Dublin Core',
      '<meta name="dc.Title" content="The one paper"><meta name="dc.Identifier" scheme="doi" content="10.1234/one.1"><meta name="dc.Creator" content="Jane Doe">',
      'https://journal.example.org/one',
    ],
    [
      'with JSON-LD',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"ScholarlyArticle","headline":"The one paper","author":[{"@type":"Person","name":"Jane Doe"}],"sameAs":"https://doi.org/10.1234/one.1"}</script>',
      'https://journal.example.org/one',
    ],
    [
      'with a telling address',
      '<title>The one paper | Journal</title>',
      'https://journal.example.org/doi/10.1234/one.1',
    ],
    [
      'with an abstract and an identifier only',
      '<title>Journal - The one paper</title>',
      'https://journal.example.org/one',
    ],
  ])('%s', (_, head, url) => {
    const html = `<html><head>${head}</head><body>${noise}<h1>The one paper</h1><p class="authors"><a href="/x">Jane Doe</a></p><p>https://doi.org/10.1234/one.1</p><h2>Abstract</h2><p>${abstract}</p><h2>Introduction</h2><p>${words}</p><h2>References</h2><ol>${references}</ol><div class="related"><h3>Related articles</h3>${references}</div></body></html>`;
    const { pageType, entries } = read(html, url);
    expect(pageType).toBe('paper');
    expect(entries.map(({ paper }) => [paper.key, paper.title, paper.abstract])).toEqual([
      ['doi:10.1234/one.1', 'The one paper', abstract],
    ]);
    expect(entries[0]?.titleElement.nodeName).toBe('H1');
  });
});
