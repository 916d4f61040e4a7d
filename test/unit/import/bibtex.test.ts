import { parse } from '@retorquere/bibtex-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../lib/import/bibtex/names';
import { TexReader } from '../../../lib/import/bibtex/tex';
import { firstOf, readFrom } from './reading';

const entry = (fields: string): string => `@article{k, title={A made-up text on lamps}, ${fields}}`;

describe('signs of a value', () => {
  test.each([
    ['a lone dollar is a price', 'Each costs \\$5 or $6 now', 'Each costs $5 or $6 now'],
    ['two prices are no mathematics', 'From $5 million to $10 million', 'From $5 million to $10 million'],
    ['mathematics beside numbers', 'About $\\sim$100 at $3$σ, $5–$10', 'About ∼100 at 3σ, $5–$10'],
    ['mathematics of other delimiters', 'With \\(\\alpha + 1\\) and $$\\beta$$', 'With α+1 and β'],
    ['signs of order are no Spanish marks', 'We find p < 0.05 and n > 3', 'We find p < 0.05 and n > 3'],
    ['what looks like a tag is none', 'if p<q and r>s', 'if p<q and r>s'],
    ['a percent sign ends nothing', 'It is 5% faster, 6\\% smaller', 'It is 5% faster, 6% smaller'],
    ['powers', '10$^{6.5}$ cells and 10$^6$ more, CO$_2$', '10^{6.5} cells and 10⁶ more, CO₂'],
    ['accents on dotless letters', "Garc{\\'\\i}a, Mart\\'{\\i}nez", 'García, Martínez'],
    [
      'a command takes the space behind it',
      '\\alpha decay and {\\alpha} decay, J.\\ Phys',
      'αdecay and α decay, J. Phys',
    ],
    ['an environment', '\\begin{itemize} \\item one \\item two \\end{itemize}', 'one two'],
    ['what is set in another way', '\\emph{in vitro} and {\\bf bold} and \\textbf{x}', 'in vitro and bold and x'],
    ['dashes and quotes', "``so'' -- or---so, 3--4", '“so” – or—so, 3–4'],
    ['paragraphs', 'One.\n\n  Two\n  lines.', 'One. Two lines.'],
    ['an unknown command keeps its words', '\\lamp{lit} and $\\lamp$', 'lit and'],
  ])('%s', async (_, tex, abstract) => {
    const read = await firstOf(entry(`abstract={${tex}}`), 'a.bib');
    expect(read.abstract).toBe(abstract);
  });

  test('words without LaTeX are what they are, and pieces of it mean what the whole does', () => {
    const word = fc.constantFrom(
      ...['lamp', 'oil,', '(gas)', 'a=b', 'x/y', 'é', "it's", '{\\"o}l', '$\\alpha$', '$x^2$', '{GAN}s', '\\%', '--'],
      ...['\\emph{of light}', "caf\\'e", '{A b}', '\\textsubscript{2}', '\\&', 'a~b', '\\ss{}', '$a + b$.', '``a b'],
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const value = words.join(' ');
        const options = { english: false, sentenceCase: false, caseProtection: false, unsupported: 'ignore' } as const;
        const whole = parse(`@misc{k, t={${value}}}`, options).entries[0]?.fields['t'];
        const markless = (text: string) => text.replace(/<[^>]*>/g, '').normalize();
        expect(markless(new TexReader().text(value).trim())).toBe(markless(String(whole ?? '')));
      }),
    );
  });
});

test.each([
  ['García Márquez, Gabriel José', ['Gabriel José García\u00a0Márquez']],
  ["Garc{\\'i}a M{\\'a}rquez, Gabriel and others", ['Gabriel García\u00a0Márquez', 'et al.']],
  ['{World Health Organization} and {Barnes and Noble, Inc.}', ['World Health Organization', 'Barnes and Noble, Inc.']],
  ['Ludwig van Beethoven AND Maria {Cruz Alta}', ['Ludwig van\u00a0Beethoven', 'Maria Cruz\u00a0Alta']],
  ['family=Doe, given=Jane, prefix=de', ['Jane de\u00a0Doe']],
  ['Doe,Jane and\n  Roe, R.,', ['Doe, Jane', 'R. Roe']],
  ['de Souza, Jr., Jo{\\~a}o', ['João de\u00a0Souza Jr.']],
  ['Madonna and von Neumann', ['Madonna', 'Neumann, von']],
])('names: %s', (value, names) => {
  expect(namesIn(value, new TexReader())).toEqual(names);
});

describe('what programs write', () => {
  test.each<[string, string, Partial<Awaited<ReturnType<typeof firstOf>>>]>([
    [
      'Zotero, as BibTeX',
      `@misc{doe_lamps_2024,
	title = {Lamps and {LEDs}: {A} made-up survey},
	shorttitle = {Lamps and {LEDs}},
	url = {http://arxiv.org/abs/2401.00011},
	doi = {10.48550/arXiv.2401.00011},
	abstract = {We light 5\\% more.},
	urldate = {2024-02-03},
	publisher = {arXiv},
	author = {Doe, Jane and Roe, Richard},
	month = jan,
	year = {2024},
	note = {arXiv:2401.00011 [cs]},
	keywords = {Computer Science - Lamps, to read},
	annote = {First line

Second {\\textbar} paragraph},
	file = {Full Text PDF:/home/me/Zotero/storage/ABCD/x.pdf:application/pdf},
}`,
      {
        key: 'arxiv:2401.00011',
        title: 'Lamps and LEDs: A made-up survey',
        published: '2024-01',
        tags: ['Computer Science - Lamps', 'to read'],
        notes: ['First line\n\nSecond | paragraph'],
      },
    ],
    [
      'Zotero, as BibLaTeX',
      `@online{doeLampsMadeupSurvey2024,
  title = {Lamps: {{A}} Made-up Survey},
  author = {Doe, Jane},
  date = {2024-01-05},
  eprint = {2401.00012},
  eprinttype = {arXiv},
  eprintclass = {cs},
  pubstate = {prepublished},
  annotation = {Comment: 10 pages}
}`,
      { key: 'arxiv:2401.00012', published: '2024-01-05', categories: ['cs'], notes: ['Comment: 10 pages'] },
    ],
    [
      'BibLaTeX of a paper of PubMed, with a subtitle',
      '@article{a, title={Lamps}, subtitle={A made-up survey of them}, eprint={12345678}, eprinttype={pubmed}, date={2020}}',
      { key: 'pmid:12345678', title: 'Lamps: A made-up survey of them', year: 2020 },
    ],
    [
      'Mendeley',
      `@article{Doe2019,
abstract = {A text.},
annote = {Compare with the other},
author = {Doe, Jane},
doi = {10.5555/ab{\\_}c},
file = {:C$\\backslash$:/Users/me/a.pdf:pdf},
journal = {Journal of Lamps {\\&} Oil},
keywords = {lamps,oil},
mendeley-groups = {Thesis,Chapter 2},
mendeley-tags = {lamps,mine},
title = {{On made-up lamps of others}},
url = {https://example.org/a{\\_}b},
year = {2019}
}`,
      {
        key: 'doi:10.5555/ab_c',
        venue: 'Journal of Lamps & Oil',
        urls: { abs: 'https://example.org/a_b' },
        tags: ['lamps', 'oil', 'mine'],
        lists: ['Thesis', 'Chapter 2'],
        notes: ['Compare with the other'],
      },
    ],
    [
      'JabRef',
      `% Encoding: UTF-8

@Article{Doe2020,
  author       = {Doe, Jane and Roe, Richard},
  title        = {A made-up study of wicks},
  comment-jane = {Mine},
  comment      = {Of the group},
  creationdate = {2021-02-03T04:05:06},
  groups       = {Wicks, Thesis},
  priority     = {prio1},
  ranking      = {rank4},
  readstatus   = {read},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Wicks\\;0\\;1\\;\\;\\;\\;;
}`,
      {
        title: 'A made-up study of wicks',
        status: 'read',
        rating: 4,
        addedAt: Date.parse('2021-02-03T04:05:06'),
        lists: ['Wicks', 'Thesis'],
        notes: ['Mine', 'Of the group'],
        problems: [],
      },
    ],
    [
      'Google Scholar',
      `@article{doe2017lamps,
  title={Made-up lamps are all you need},
  author={Doe, Jane and Roe, Richard and others},
  journal={arXiv preprint arXiv:1701.00013},
  volume={30},
  year={2017}
}`,
      { key: 'arxiv:1701.00013', venue: undefined, authors: ['Jane Doe', 'Richard Roe', 'et al.'], year: 2017 },
    ],
    [
      'Semantic Scholar',
      `@['JournalArticle', 'Review']{Doe2017LampsAA,
 author = {Jane Doe and Richard M. Roe},
 booktitle = {Made-up Lamp Processing Systems},
 title = {Lamps are All you Need for Made-up Light},
 url = {https://www.semanticscholar.org/paper/0123456789abcdef0123456789abcdef01234567},
 year = {2017}
}`,
      {
        key: 's2:0123456789abcdef0123456789abcdef01234567',
        venue: 'Made-up Lamp Processing Systems',
        authors: ['Jane Doe', 'Richard M. Roe'],
      },
    ],
    [
      'ACM',
      `@inproceedings{10.5555/3333333.4444444,
author = {Doe, Jane and Roe, Richard},
title = {Made-up lamps for 99\\% of rooms},
year = {2022},
isbn = {9781450300000},
publisher = {Association for Computing Machinery},
address = {New York, NY, USA},
url = {https://doi.org/10.5555/3333333.4444444},
doi = {10.5555/3333333.4444444},
abstract = {We save 50% of the oil (p<.01) & more for $3 each.},
booktitle = {Proceedings of the 1st Made-up Conference on Lamps},
pages = {1–13},
numpages = {13},
keywords = {oil, lamps},
location = {Anywhere},
series = {LAMP '22}
}`,
      {
        key: 'doi:10.5555/3333333.4444444',
        title: 'Made-up lamps for 99% of rooms',
        abstract: 'We save 50% of the oil (p<.01) & more for $3 each.',
        venue: 'Proceedings of the 1st Made-up Conference on Lamps',
      },
    ],
    [
      'IEEE',
      `@ARTICLE{9999999,
  author={Doe, Jane and Roe, Richard},
  journal={IEEE Transactions on Made-up Lamps}, 
  title={A Made-up Lamp of Low Power}, 
  year={2021},
  volume={1},
  number={2},
  pages={3-4},
  keywords={Lamps;Oil;Power demand},
  doi={10.1109/TML.2021.9999999}}
`,
      { key: 'doi:10.1109/tml.2021.9999999', tags: ['Lamps', 'Oil', 'Power demand'] },
    ],
    [
      'Springer',
      `@Article{Doe2020,
author="Doe, Jane
and M{\\"u}ller, J{\\"o}rg",
title="A made-up lamp for the clinic",
journal="Made-up Lamps",
year="2020",
month="May",
day="07",
abstract="Light was 5 times \\"brighter\\".",
issn="0000-0000",
doi="10.1007/s00000-020-00000-0",
url="https://doi.org/10.1007/s00000-020-00000-0"
}`,
      { authors: ['Jane Doe', 'Jörg Müller'], published: '2020-05', key: 'doi:10.1007/s00000-020-00000-0' },
    ],
    [
      'DBLP, with what the volume tells',
      `@inproceedings{DBLP:conf/lamp/Doe20,
  author       = {Jane Doe},
  title        = {Made-up Lamps that Read},
  pages        = {1--2},
  crossref     = {DBLP:conf/lamp/2020},
}

@proceedings{DBLP:conf/lamp/2020,
  title        = {Made-up Conference on Lamps, {LAMP} 2020},
  year         = {2020},
}`,
      { venue: 'Made-up Conference on Lamps, LAMP 2020', year: 2020 },
    ],
    [
      "DBLP, of arXiv's",
      `@article{DBLP:journals/corr/abs-2001-00014,
  author    = {Jane Doe},
  title     = {Made-up Lamps that Write},
  journal   = {CoRR},
  volume    = {abs/2001.00014},
  year      = {2020},
  timestamp = {Wed, 03 Jun 2020 10:00:00 +0200}
}`,
      { key: 'arxiv:2001.00014', venue: undefined, addedAt: 1_700_000_000_001 },
    ],
    [
      "astronomy's index",
      `@ARTICLE{2020ApJ...900....1D,
       author = {{Doe}, Jane and {M{\\"u}ller}, J{\\"o}rg and {Lamp Collaboration}},
        title = "{A Made-up Lamp of 10$^{6.5}$ M$_{\\odot}$}",
      journal = {\\apj},
     keywords = {Lamps, 900, Astrophysics - Made-up},
         year = 2020,
        month = jan,
archivePrefix = {arXiv},
       eprint = {2001.00015},
 primaryClass = {astro-ph.GA},
       adsurl = {https://ui.adsabs.harvard.edu/abs/2020ApJ...900....1D},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}`,
      {
        key: 'arxiv:2001.00015',
        title: 'A Made-up Lamp of 10^6.5 M⊙',
        venue: 'Astrophysical Journal',
        authors: ['Jane Doe', 'Jörg Müller', 'Lamp Collaboration'],
      },
    ],
    [
      'INSPIRE',
      `@article{Doe:2020abc,
    author = "Doe, Jane and others",
    collaboration = "LAMP",
    title = "{Made-up light at $\\sqrt{s}=13$ TeV}",
    eprint = "2001.00016",
    archivePrefix = "arXiv",
    primaryClass = "hep-ex",
    doi = "10.1007/JHEP01(2020)001",
    journal = "JHEP",
    volume = "01",
    year = "2020"
}`,
      { key: 'arxiv:2001.00016', aliases: expect.arrayContaining(['doi:10.1007/jhep01(2020)001']), venue: 'JHEP' },
    ],
    [
      'BibDesk, with several keywords and a link',
      `@misc{a, title = {A made-up page about lamps}, keywords = {one}, keywords = {two}, read = {1}, rating = {3},
	bdsk-url-1 = {https://example.org/lamps}, date-added = {2020-01-02 03:04:05 +0000}}`,
      { tags: ['one', 'two'], status: 'read', rating: 3, addedAt: Date.UTC(2020, 0, 2, 3, 4, 5) },
    ],
    [
      'tags with LaTeX in them',
      "@misc{a, title = {A made-up text of tags}, keywords = {R\\&D, caf{\\'e}}}",
      { tags: ['R&D', 'café'] },
    ],
    [
      'addresses, as some programs write them',
      '@misc{a, title = {A made-up text of links}, howpublished = {\\url{https://example.org/a\\_b\\%20c}}}',
      { urls: { abs: 'https://example.org/a_b%20c' } },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await firstOf(text, 'a.bib')).toMatchObject(expected);
  });
});

test('several entries on one line, without commas or in parentheses; a damaged one is used as far as it goes, and named', async () => {
  const text = `@misc{a, title={A made-up first}} @misc(b, title="A made-up {"}second{"}" year=2001)
@article{c
  title = {A made-up third without a comma before it},
}
@article{d, title = {A made-up fourth}, year = 2002, author = {Doe, Jane
@misc{e, title = {A made-up fifth}}`;
  const { paper, problems } = await readFrom(text, 'a.bib');
  expect(paper.map(({ title, year }) => [title, year])).toEqual([
    ['A made-up first', undefined],
    ['A made-up "second"', 2001],
    ['A made-up third without a comma before it', undefined],
    ['A made-up fourth', 2002],
    ['A made-up fifth', undefined],
  ]);
  expect(problems).toEqual([{ line: 5, why: expect.stringMatching(/“d”.*after its year/) }]);
});
