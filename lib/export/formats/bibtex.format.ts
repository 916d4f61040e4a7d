import { bibliography, braced, type Dialect, verbatim } from '../cite/bibtex';
import { texOf } from '../cite/tex';
import { defineFormat } from '../format';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A percent sign would make a comment of the rest of the line. */
const address = (text: string): string => verbatim(text).replaceAll('%', '\\%');

const bibtex: Dialect = {
  tex: texOf,
  address,
  types: {
    article: 'article',
    inproceedings: 'inproceedings',
    preprint: 'misc',
    thesis: 'phdthesis',
    report: 'techreport',
    misc: 'misc',
  },
  fields({ type, venue, date: [year, month], doi, arxiv, arxivClass }) {
    const where = { article: 'journal', inproceedings: 'booktitle', thesis: 'school', report: 'institution' };
    const name = type === 'preprint' || type === 'misc' ? 'howpublished' : where[type];
    return {
      // That it is on arXiv is said by its eprint.
      [name]: type === 'preprint' && arxiv ? undefined : braced(venue && texOf(venue)),
      year: braced(year?.toString()),
      month: month === undefined ? undefined : months[month - 1],
      doi: braced(doi && address(doi)),
      eprint: braced(arxiv && address(arxiv)),
      archiveprefix: arxiv && '{arXiv}',
      primaryclass: braced(arxivClass),
    };
  },
};

/** BibTeX for pdflatex: ASCII as far as there are commands for it, `@misc` with `eprint` for preprints (https://info.arxiv.org/help/hypertex/bibstyles). */
export default defineFormat({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  order: 10,
  group: 'bibliography',
  kind: 'text',
  shortLabel: 'BibTeX',
  parts: (records) => bibliography(records, bibtex),
});
