import { bibliography, braced, type Dialect, verbatim } from '../cite/bibtex';
import { unicodeTexOf } from '../cite/tex';
import { defineFormat } from '../format';

const pad = (part: number): string => String(part).padStart(2, '0');

const biblatex: Dialect = {
  tex: unicodeTexOf,
  address: verbatim,
  types: {
    article: 'article',
    inproceedings: 'inproceedings',
    preprint: 'online',
    thesis: 'thesis',
    report: 'report',
    misc: 'misc',
  },
  fields({ type, venue, date, doi, arxiv, arxivClass }) {
    const where = { article: 'journaltitle', inproceedings: 'booktitle', thesis: 'institution', report: 'institution' };
    const name = type === 'preprint' ? 'organization' : type === 'misc' ? 'howpublished' : where[type];
    return {
      [name]: type === 'preprint' && arxiv ? undefined : braced(venue && unicodeTexOf(venue)),
      type: type === 'thesis' ? '{phdthesis}' : type === 'report' ? '{techreport}' : undefined,
      date: braced(date.map(pad).join('-')),
      doi: braced(doi && verbatim(doi)),
      eprint: braced(arxiv && verbatim(arxiv)),
      eprinttype: arxiv && '{arxiv}',
      eprintclass: braced(arxivClass),
      pubstate: type === 'preprint' ? '{prepublished}' : undefined,
    };
  },
};

/** BibLaTeX for biber: dates whole, `@online` with `eprint` for preprints. */
export default defineFormat({
  id: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  order: 11,
  group: 'bibliography',
  kind: 'text',
  parts: (records) => bibliography(records, biblatex),
});
