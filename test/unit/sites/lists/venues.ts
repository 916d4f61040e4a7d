import { type Given, inverted, prose } from './given';

/** How a venue's page shows one paper, and what stands around the papers. */
export interface Form {
  item: (paper: Given, at: number) => string;
  frame?: (items: string) => string;
  hasAbstracts?: boolean;
}

const people = ({ authors }: Given): string => authors.join(', ');
const placed = ({ authors, places }: Given, part = ', '): string =>
  authors.map((name, at) => `${name} (${places[at]})`).join(part);
const programme = (items: string): string => `<h1>Programme</h1>${items}`;
const table = (items: string): string => `<h1>Accepted Papers</h1><table>${items}</table>`;

/** Accepted papers, programmes and tables of contents as venues print them, without an identifier. */
export const venues: Record<string, Form> = {
  'names parted by dots in the middle': { item: (paper) => `<p><b>${paper.title}</b><br>${placed(paper, ' · ')}</p>` },
  'cards of a schedule': {
    item: (paper) =>
      `<div class="card poster"><div class="head">Poster</div><div class="head">Tue 06:30 @ Hall A</div><div class="body">${paper.title}</div><div class="foot">${paper.authors.join(' · ')}</div></div>`,
  },
  'cells that hold more than title and names, some titles linked': {
    frame: table,
    item: (paper, at) =>
      `<tr><td>${at % 2 ? `<a href="https://code.example.org/${at}">${paper.title}</a>` : `<strong>${paper.title}</strong>`} <a href="#">Project Page</a><br><b>Poster Session ${at} &amp; Exhibit Hall</b><div><i>${paper.authors.join(' · ')}</i></div></td><td>Hall D</td></tr>`,
  },
  'sessions with chairs, names with their places': {
    frame: programme,
    item: ({ title, authors, places }, at) =>
      `${at % 3 === 0 ? '<h3>Session: Towns and Roads</h3><div>Session Chair: Nora Quist, University of Oslo</div>' : ''}<div class="talk"><span>9:${at}0</span><h4>${title}</h4><ul class="authors">${authors.map((name, k) => `<li>${name}, ${places[k]}</li>`).join('')}</ul></div>`,
  },
  'codes in an element of their own': {
    frame: programme,
    item: (paper, at) =>
      `${at % 3 === 0 ? '<h4>Mon-O-1: Towns</h4><p>Monday, 10:00–12:00. Chairs: Nora Quist, Paul Roux</p>' : ''}<p><b>Mon-O-1-${at + 1}</b> ${paper.title}<br><i>${people(paper)}</i></p>`,
  },
  'codes before every title': {
    frame: table,
    item: (paper, at) => `<tr><td>TuA1.${at + 1} ${paper.title}</td><td>${people(paper)}</td></tr>`,
  },
  'a link around title and names': {
    item: (paper, at) => `<a href="doe${at}.html"><p>${paper.title}<br><span>${people(paper)}</span></p></a>`,
  },
  'names with notes and places below': {
    item: ({ title, authors, places }) =>
      `<div><p><strong>P-01</strong> ${title}</p><p>${authors.map((name, k) => `<u>${name}</u><sup>${k + 1}</sup>`).join(', ')}</p><p>(${places.map((place, k) => `<sup>${k + 1}</sup>${place}`).join('; ')})</p></div>`,
  },
  'capitals, with numbers behind the names': {
    frame: table,
    item: ({ title, authors }, at) =>
      `<tr><td>P${at + 10}</td><td>${title.toUpperCase()}</td><td>${authors.map((name, k) => `${name}${k + 1}`).join(', ')}</td></tr>`,
  },
  'cells of sessions that span rows': {
    frame: table,
    item: (paper, at) =>
      `<tr>${at % 3 === 0 ? `<td rowspan="3">Session ${at}</td>` : ''}<td>9:${at}0</td><td>${paper.title}</td><td>${people(paper)}</td></tr>`,
  },
  'the byline before its heading': { item: (paper) => `<p>${people(paper)}</p><h5>${paper.title}</h5>` },
  'a kind and a room within the link of the title': {
    frame: programme,
    item: (paper, at) =>
      `<div><span class="event"><a href="event/${at}" class="name">${paper.title} <span class="vs">Aula ${at}</span></a></span><h5><span class="badge">Oral</span></h5><div>${paper.authors.join(' ⋅ ')}</div></div>`,
  },
  'buttons of the page behind the title': {
    item: (paper, at) =>
      `<div class="panel"><h2><a href="#${at}">#${at + 1}</a> <a class="title-link" href="/x/${at}">${paper.title}</a> <a>[PDF${at}]</a> <a>[Copy]</a> <a>[Similar]</a></h2><p>${people(paper)}</p></div>`,
  },
  'nothing but line breaks': {
    frame: (items) => `<h1>Accepted Papers</h1><p>${items}</p>`,
    item: (paper) => `${paper.title}<br>${people(paper)}<br><br>`,
  },
  'line breaks with numbers and places': {
    frame: (items) => `<h1>Accepted Papers</h1><div>${items}</div>`,
    item: (paper, at) => `${at + 1}. ${paper.title}<br><i>${placed(paper)}</i><br><br>`,
  },
  'nested items of one author each': {
    frame: (items) => `<h1>Accepted Papers</h1><ol>${items}</ol>`,
    item: ({ title, authors, places }) =>
      `<li>${title}<ul>${authors.map((name, k) => `<li>${name} (${places[k]})</li>`).join('')}</ul></li>`,
  },
  'folded abstracts': {
    hasAbstracts: true,
    item: (paper, at) =>
      `<details><summary>${paper.title}</summary><p>${people(paper)}</p><p>${prose(at)}</p></details>`,
  },
  'buttons that unfold': {
    hasAbstracts: true,
    item: (paper, at) =>
      `<div class="card"><div><button data-toggle="collapse">${paper.title}</button></div><div class="collapse"><p><i>${people(paper)}</i></p><p>${prose(at)}</p></div></div>`,
  },
  'talks between breaks': {
    frame: (items) => `<h1>Programme</h1><table>${items}</table>`,
    item: (paper, at) =>
      `${at % 3 === 2 ? '<tr><td>12:00–13:00</td><td><b>Lunch</b></td></tr>' : ''}<tr><td>1${at}:00–1${at}:20</td><td>${paper.title}<br>${people(paper)}</td></tr>`,
  },
  'one speaker, a head that says title': {
    frame: (items) => `<h1>Programme</h1><table><tr><th>Time</th><th>Title</th><th>Authors</th></tr>${items}</table>`,
    item: (paper, at) => `<tr><td>9:1${at}</td><td>${paper.title}</td><td>${placed(paper, '; ')}</td></tr>`,
  },
  'linked persons between brackets and line breaks': {
    frame: programme,
    item: ({ title, authors, places }, at) =>
      `<table><tr><td>1${at}:30</td><td><div class="authors">${authors.map((name, k) => `<a class="person" href="p${k}">${name}</a> (<span class="affiliation">${places[k]}, Norway</span>)`).join('<br>')}</div><div class="title"><a>${title}</a> (<a href="#x">abstract</a>)</div></td></tr></table>`,
  },
  'linked persons run together with their places': {
    frame: table,
    item: ({ title, authors, places }, at) =>
      `<tr><td><a href="#" data-modal="${at}">${title}</a><div>Research Papers</div><div class="performers">${authors.map((name, k) => `<a href="https://people.example.org/${k}">${name}</a>${places[k]}`).join(', ')}</div></td></tr>`,
  },
  'a row for the title, one for each author': {
    frame: table,
    item: ({ title, authors, places }, at) =>
      `<tr class="head"><td colspan="2"><a name="t${at}">10:0${at}, Paper TuA1.${at}</a></td></tr><tr><td colspan="2"><b>${title}</b></td></tr>${authors.map((name, k) => `<tr><td><a href="AuthorIndex.html#${k}">${inverted(name)}</a></td><td>${places[k]}</td></tr>`).join('')}`,
  },
  'a row for the title, one for the names': {
    frame: table,
    item: (paper, at) =>
      `<tr><td>${at + 1}</td><td>${paper.title}</td></tr><tr><td></td><td><i>${people(paper)}</i></td></tr>`,
  },
  'titles in the heads of rows': {
    frame: table,
    item: (paper) => `<tr><th scope="row">${paper.title}</th><td>${people(paper)}</td></tr>`,
  },
  'dots and a page number': {
    frame: (items) => `<h1>Table of Contents</h1>${items}`,
    item: (paper, at) => `<p>${paper.title} ........ ${at * 12 + 1}<br><i>${people(paper)}</i></p>`,
  },
  'names, then the title in quotation marks': {
    frame: (items) => `<h1>Accepted Papers</h1><ul>${items}</ul>`,
    item: (paper) => `<li>${people(paper)}, "${paper.title}"</li>`,
  },
  'title, by, names': {
    frame: (items) => `<h1>Accepted Papers</h1><ul>${items}</ul>`,
    item: (paper) => `<li>${paper.title} by ${people(paper).replace(/, ([^,]+)$/, ' and $1')}</li>`,
  },
  'names in bold before the title': {
    frame: (items) => `<h1>Accepted Papers</h1><ul>${items}</ul>`,
    item: (paper) => `<li><b>${people(paper)}</b> ${paper.title}</li>`,
  },
};
