import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

/** Without the full stop that lists put after titles, and the brackets around translated ones: papers' own pages have neither. */
const ownTitle = (title: string): string => title.replace(/(?<!\.)\.$/, '').replace(/^\[([^[\]]+)\]$/, '$1');

const results: readonly Listing[] = [
  {
    row: 'article.full-docsum, .full-docsum, .docsum-wrap',
    title: '.docsum-title, .docsum-link',
    authors: ['.full-authors', '.docsum-authors'],
    ids: '.full-journal-citation, .docsum-journal-citation, .docsum-pmid, .pmcid',
    venue: '.full-journal-citation',
    date: '.full-journal-citation',
    refine: (paper) => ({
      ...paper,
      title: ownTitle(paper.title),
      venue: paper.venue?.split(/\.\s+(?=(?:19|20)\d\d)/)[0] ?? '',
    }),
  },
  { row: '.rprt', title: '.title a', authors: '.desc', ids: '.details, .resc, .aux', venue: '.jrnl', date: '.details' },
  {
    row: '.toc-entry',
    title: '.toc-title',
    authors: 'div.toc-author',
    ids: '.toc-pmcid, .toc-cit-date',
    venue: '.toc-cit-jour',
    date: '.toc-cit-date',
  },
];

/**
 * PubMed and PubMed Central. Real captures: PubMed's search of 2026, articles of both, and the pages of 2010. The search
 * layout of 2011 to 2019 (`.rprt`) from documentation.
 */
export default defineSite({
  id: 'pubmed',
  name: 'PubMed and PubMed Central',
  matches: [
    '*://pubmed.ncbi.nlm.nih.gov/*',
    '*://pmc.ncbi.nlm.nih.gov/*',
    '*://www.ncbi.nlm.nih.gov/pubmed*',
    '*://www.ncbi.nlm.nih.gov/pmc*',
    '*://www.ncbi.nlm.nih.gov/sites/entrez*',
    '*://www.pubmedcentral.nih.gov/*',
  ],
  samples: [
    'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
    'https://pubmed.ncbi.nlm.nih.gov/15940349/',
    'https://www.ncbi.nlm.nih.gov/pubmed/15940349',
    'https://www.ncbi.nlm.nih.gov/sites/entrez?db=pmc&term=vitrification',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/',
  ],
  ...routes([
    [
      /^\/(?:pubmed\/)?\d+\/?(?:[?#]|$)|\/articles\/PMC\d+|articlerender/i,
      'paper',
      {
        title: ['h1.heading-title', '.rprt h1', 'dd.abstract h2', 'h1.content-title', 'hgroup h1', 'main h1'],
        shownNames: true,
        authors: ['.authors-list .full-name', '.auths a', 'dd.abstract .authors a'],
        abstract: ['#abstract, #eng-abstract, #enc-abstract', '.abstr', 'p.abstract', 'section.abstract'],
        without: '.sub-title-label, .title',
      },
    ],
    ...results.map((how) => [/^\/(?!about|help|advanced)/, 'search', how] as const),
  ]),
});
