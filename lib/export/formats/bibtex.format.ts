import { linkOf, namesOf } from '../../papers/names';
import type { Paper } from '../../papers/schema';
import { escapeLatex } from '../../text/latex';
import { bibAuthors, bibTitle } from '../bibtex-text';
import { citeKeys } from '../cite-key';
import { defineFormat } from '../format';

const proceedings =
  /\b(proc(eedings)?|conference|conf|workshop|symposium|meeting|neurips|nips|iclr|icml|aaai|ijcai|acl|emnlp|naacl|eacl|coling|cvpr|iccv|eccv|kdd|www|sigir|sosp|osdi|nsdi|mlsys|colt|aistats|uai|interspeech|chi)\b/i;

const identifier = (paper: Paper, kind: string): string | undefined =>
  namesOf(paper)
    .find((name) => name.startsWith(`${kind}:`))
    ?.slice(kind.length + 1);

/** Entry type and the fields that say where the paper appeared. */
function published(paper: Paper): [type: string, fields: Record<string, string | undefined>] {
  const arxiv = identifier(paper, 'arxiv');
  const doi = identifier(paper, 'doi');
  const preprint = arxiv && {
    eprint: arxiv,
    archiveprefix: 'arXiv',
    primaryclass: paper.categories.find(
      (category) => /^[a-z-]+(\.[A-Za-z-]+)?$/.test(category) && category.length < 20,
    ),
  };
  if (!paper.venue || /^arxiv\b/i.test(paper.venue)) return [doi ? 'article' : 'misc', { doi, ...preprint }];
  const inProceedings = proceedings.test(paper.venue) || identifier(paper, 'acl') || identifier(paper, 'openreview');
  const venue = escapeLatex(paper.venue);
  return inProceedings
    ? ['inproceedings', { booktitle: venue, doi, ...preprint }]
    : ['article', { journal: venue, doi, ...preprint }];
}

/** Addresses and identifiers stand in BibTeX as they are; only what would end the field is encoded. */
const verbatim = (text: string): string =>
  text.replace(/[{}\\\s%]/g, (mark) => (mark === '%' ? '\\%' : encodeURIComponent(mark)));

function entry(paper: Paper, citeKey: string): string {
  const [type, where] = published(paper);
  const [year, month] = (paper.published ?? '').split('-');
  const { eprint, archiveprefix, primaryclass, doi, ...venue } = where;
  const url = linkOf(paper);
  const fields = {
    title: bibTitle(paper.title),
    author: bibAuthors(paper.authors),
    ...venue,
    year: paper.year?.toString() ?? year,
    month: month && String(Number(month)),
    doi: doi && verbatim(doi),
    eprint: eprint && verbatim(eprint),
    archiveprefix,
    primaryclass,
    url: url && verbatim(url),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${citeKey},\n${lines.join('')}}\n`;
}

/** BibTeX, readable by BibTeX, biber and reference managers: `@misc` with `eprint` for preprints (https://info.arxiv.org/help/hypertex/bibstyles). */
export default defineFormat({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  order: 3,
  kind: 'text',
  shortLabel: 'BibTeX',
  render(records) {
    const papers = records.map(({ paper }) => paper);
    const keys = citeKeys(papers);
    return papers.map((paper, index) => entry(paper, keys[index] ?? paper.key)).join('\n');
  },
});
