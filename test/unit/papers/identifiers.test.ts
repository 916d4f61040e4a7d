import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  byStrength,
  identifiersIn,
  impliedIdentifiers,
  readIdentifier,
} from '../../../lib/papers/identifiers';

const forms: Record<string, readonly string[]> = {
  'arxiv:2404.12345': [
    '2404.12345',
    '2404.12345v3',
    'arXiv:2404.12345',
    'arxiv: 2404.12345v2 [cs.LG]',
    'arXiv preprint arXiv:2404.12345',
    'https://arxiv.org/abs/2404.12345',
    'http://www.arxiv.org/abs/2404.12345v1',
    'https://arxiv.org/abs/2404.12345?context=cs',
    'https://arxiv.org/pdf/2404.12345',
    'https://arxiv.org/pdf/2404.12345v2.pdf',
    'https://arxiv.org/html/2404.12345v1#S2',
    'https://arxiv.org/format/2404.12345',
    'https://export.arxiv.org/abs/2404.12345',
    'https://browse.arxiv.org/html/2404.12345',
    'arxiv.org/abs/2404.12345',
    '//arxiv.org/abs/2404.12345',
    'https://ar5iv.labs.arxiv.org/html/2404.12345',
    'https://ar5iv.org/abs/2404.12345',
    'https://www.alphaxiv.org/abs/2404.12345v1',
    'https://www.alphaxiv.org/overview/2404.12345',
    'https://huggingface.co/papers/2404.12345',
    'https://huggingface.co/papers/2404.12345#community',
    'https://hf.co/papers/2404.12345',
    'https://scirate.com/arxiv/2404.12345',
    'https://www.semanticscholar.org/arxiv/2404.12345',
    'https://papers.cool/arxiv/2404.12345',
    'https://www.emergentmind.com/papers/2404.12345',
    'https://doi.org/10.48550/arXiv.2404.12345',
    '10.48550/ARXIV.2404.12345',
    'doi:10.48550/arXiv.2404.12345v2',
    'http://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2404.12345&hl=en',
    'https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2404.12345&sa=D',
    'https://web.archive.org/web/2024/https://arxiv.org/abs/2404.12345',
  ],
  'arxiv:cs/0112017': [
    'cs/0112017',
    'cs.CL/0112017v2',
    'arXiv:cs/0112017',
    'https://arxiv.org/abs/cs/0112017v1',
    'https://arxiv.org/abs/cs.CL/0112017',
    'https://arxiv.org/pdf/cs/0112017.pdf',
    'https://doi.org/10.48550/arXiv.cs/0112017',
  ],
  'arxiv:math-ph/0309136': ['math-ph/0309136', 'https://xxx.lanl.gov/abs/math-ph/0309136'],
  'doi:10.1145/3600006.3613165': [
    '10.1145/3600006.3613165',
    'DOI: 10.1145/3600006.3613165',
    'doi:10.1145/3600006.3613165.',
    'https://doi.org/10.1145/3600006.3613165',
    'http://dx.doi.org/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/abs/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/pdf/10.1145/3600006.3613165',
    'https://dl.acm.org/citation.cfm?doid=10.1145/3600006.3613165',
    'https://doi-org.ezproxy.example.edu/10.1145/3600006.3613165',
    'info:doi/10.1145/3600006.3613165',
    'HTTPS://DOI.ORG/10.1145/3600006.3613165',
  ],
  'doi:10.1016/s0140-6736(96)07184-5': [
    '10.1016/S0140-6736(96)07184-5',
    'https://doi.org/10.1016/S0140-6736(96)07184-5',
    'https://doi.org/10.1016%2FS0140-6736(96)07184-5',
  ],
  'doi:10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2': [
    'doi:10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
  ],
  'doi:10.1093/plphys/kiae557': ['https://academic.oup.com/plphys/article/doi/10.1093/plphys/kiae557/7828192'],
  'doi:10.1162/tacl_a_00343': [
    'https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00343/96473/A-title-of-some-words',
    'https://doi.org/10.1162/tacl_a_00343',
  ],
  'doi:10.1051/0004-6361/201833910': ['https://www.aanda.org/10.1051/0004-6361/201833910'],
  'doi:10.1101/2020.03.22.002386': [
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf',
    '10.1101/2020.03.22.002386v1',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf+html',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.supplementary-material?versioned=true',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386.article-metrics',
    'https://www.biorxiv.org/content/biorxiv/early/2020/03/22/2020.03.22.002386.full.pdf',
  ],
  'doi:10.1101/2021.05.04.21256000': [
    'https://www.medrxiv.org/content/medrxiv/early/2021/05/06/2021.05.04.21256000.full.pdf',
  ],
  'doi:10.1101/061234': ['https://www.biorxiv.org/content/early/2016/06/30/061234'],
  'doi:10.1101/gr.100200.109': ['https://genome.example.org/content/10.1101/gr.100200.109.full.pdf+html'],
  'doi:10.7554/elife.01234': [
    'https://elifesciences.org/articles/01234',
    'https://elifesciences.org/reviewed-preprints/01234v2/figures',
  ],
  'doi:10.20944/preprints202105.0042': ['https://www.preprints.org/manuscript/202105.0042/v3'],
  'doi:10.1000/tide-7': [
    'DOI：10.1000/tide-7，发表于2019年。',
    'doi:10.1000/tide-7。',
    '10.1000/tide-7;10.1000/tide-8',
    '10.1000/tide-7,https://doi.org/10.1000/tide-8',
    '10.1000/tide-7[published',
    '10.1000/tide-7…',
    'doi:10.1000%2Ftide-7',
    'https://doi.org/10.1000/tide-7%20',
    'https://doi.org/10.1000/tide-7&ved=2ahUKEw',
    '10.1000/tide-7?utm_source=feed',
  ],
  'doi:10.1643/0045-8511(2001)001[0543:aaomso]2.0.co;2': ['10.1643/0045-8511(2001)001[0543:AAOMSO]2.0.CO;2'],
  'doi:10.1371/journal.pone.0000001': [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001',
    'http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0000001',
  ],
  'doi:10.1002/bdrc.21129': [
    'http://onlinelibrary.wiley.com/doi/10.1002/bdrc.21129/full',
    'https://onlinelibrary.wiley.com/doi/epdf/10.1002/bdrc.21129',
    'http://onlinelibrary.wiley.com/doi/10.1002/bdrc.21129/abstract;jsessionid=A1.f02t01',
  ],
  'doi:10.1038/s41586-021-03819-2': [
    'https://www.nature.com/articles/s41586-021-03819-2',
    'https://www.nature.com/articles/s41586-021-03819-2.pdf',
  ],
  'openreview:ryQu7f-RZ': [
    'https://openreview.net/forum?id=ryQu7f-RZ',
    'https://openreview.net/pdf?id=ryQu7f-RZ',
    'https://openreview.net/forum?id=ryQu7f-RZ&noteId=abc12345',
  ],
  'acl:2020.acl-main.1': [
    'https://aclanthology.org/2020.acl-main.1/',
    'https://aclanthology.org/2020.acl-main.1.pdf',
    'https://www.aclweb.org/anthology/2020.acl-main.1',
    '2020.acl-main.1',
  ],
  'acl:P19-1001': [
    'https://aclanthology.org/P19-1001/',
    'https://www.aclweb.org/anthology/P19-1001.pdf',
    'http://aclweb.org/anthology/P/P19/P19-1001.pdf',
    'P19-1001',
    'acl:p19-1001',
  ],
  'pmid:15940349': [
    'PMID: 15940349',
    'pmid:15940349',
    'https://pubmed.ncbi.nlm.nih.gov/15940349/',
    'http://www.ncbi.nlm.nih.gov/pubmed/15940349',
    'https://europepmc.org/article/MED/15940349',
    'https://pubmed.ncbi.nlm.nih.gov/?term=15940349',
    'https://www.ncbi.nlm.nih.gov/pubmed?term=15940349%5Buid%5D',
  ],
  'pmcid:PMC3531190': [
    'PMC3531190',
    'PMCID: PMC3531190',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/pdf/gks1195.pdf',
    'https://europepmc.org/articles/PMC3531190',
  ],
  's2:533a2e4a57a557c85bece2b363ab8be273eb33d0': [
    'https://www.semanticscholar.org/paper/Provably-efficient-Jin-Yang/533a2e4a57a557c85bece2b363ab8be273eb33d0',
    'https://semanticscholar.org/paper/533A2E4A57A557C85BECE2B363AB8BE273EB33D0',
    's2:533a2e4a57a557c85bece2b363ab8be273eb33d0',
  ],
};

const none = [
  '',
  '2404',
  '2499.12345',
  '12345678',
  'https://arxiv.org/list/cs.LG/new',
  'https://arxiv.org/',
  'https://arxiv.org/a/vaswani_a_1',
  'https://huggingface.co/papers',
  'https://huggingface.co/meta-llama/Llama-2-7b',
  'https://aclanthology.org/events/acl-2020/',
  'https://aclanthology.org/volumes/2020.acl-main/',
  'https://openreview.net/group?id=ICLR.cc/2018/Conference',
  'https://openreview.net/profile?id=~Ada_Lovelace1',
  'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
  'https://pubmed.ncbi.nlm.nih.gov/?term=2019',
  'https://elifesciences.org/subjects/ecology',
  'https://www.preprints.org/search?q=tides',
  'https://github.com/owner/name/commit/533a2e4a57a557c85bece2b363ab8be273eb33d0',
  'https://example.org/2404.12345',
  'https://notarxiv.org.example.com/abs/hello',
  'foo/0112017',
  'mailto:someone@example.org',
  'javascript:void(0)',
];

describe('an identifier', () => {
  for (const [key, texts] of Object.entries(forms)) {
    it.each(texts)(`${key} is read from %s`, (text) => expect(readIdentifier(text)?.key).toBe(key));
  }

  it.each(none)('is not seen in "%s"', (text) => expect(readIdentifier(text)).toBeUndefined());

  it('reads its own key back', () => {
    for (const key of Object.keys(forms)) expect(readIdentifier(key)?.key).toBe(key);
  });

  it('has a public address that leads back to it', () => {
    for (const key of Object.keys(forms)) expect(readIdentifier(addressOf(key) ?? '')?.key).toBe(key);
    expect(addressOf('title:abc')).toBeUndefined();
  });

  it('gives no error and takes no time for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        (text) => void [readIdentifier(text), identifiersIn(text)],
      ),
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => void readIdentifier(url)),
    );
  });

  it('of the ACL is implied by its DOI', () => {
    const doi = readIdentifier('10.18653/v1/2021.naacl-main.208');
    expect(doi && impliedIdentifiers(doi).map(({ key }) => key)).toEqual(['acl:2021.naacl-main.208']);
    const other = readIdentifier('10.1145/3600006.3613165');
    expect(other && impliedIdentifiers(other)).toEqual([]);
  });
});

describe('identifiers in running text', () => {
  it('are found once each, in their order', () => {
    const text =
      'See arXiv:2404.12345v2 (also https://arxiv.org/abs/2404.12345), hep-th/9711200, PMID: 15940349; doi:10.1145/3600006.3613165). And (https://doi.org/10.1016/S0140-6736(96)07184-5).';
    expect(identifiersIn(text).map(({ key }) => key)).toEqual([
      'arxiv:2404.12345',
      'arxiv:hep-th/9711200',
      'pmid:15940349',
      'doi:10.1145/3600006.3613165',
      'doi:10.1016/s0140-6736(96)07184-5',
    ]);
  });

  it('are found between full-width marks, and where one follows another at once', () => {
    const keys = (text: string) => identifiersIn(text).map(({ key }) => key);
    expect(keys('综述（DOI: 10.1000/tide-7）；另见https://doi.org/10.1000/tide-8，2020年。')).toEqual([
      'doi:10.1000/tide-7',
      'doi:10.1000/tide-8',
    ]);
    expect(keys('DOI：10.1000/tide-7；PMID：12345678；arXiv：2404.12345。')).toEqual([
      'doi:10.1000/tide-7',
      'pmid:12345678',
      'arxiv:2404.12345',
    ]);
    for (const end of ['`', '»', '؛', '۔', '।', '</a>', '<br>'])
      expect(keys(`in 10.1000/tide-7${end}`)).toEqual(['doi:10.1000/tide-7']);
    expect(keys('10.1000/a;10.1000/b,https://doi.org/10.1000/c')).toEqual([
      'doi:10.1000/a',
      'doi:10.1000/b',
      'doi:10.1000/c',
    ]);
  });

  it('are not made of figures and dates', () => {
    expect(identifiersIn('It took 1234.5678 s on 2020.03.22, 0.12345 of 3141.59265 and 24/7 at 1920x1080.')).toEqual(
      [],
    );
  });
});

describe('strength', () => {
  it('puts arXiv before DOI before the rest, and titles last', () => {
    const keys = [
      'title:a',
      's2:b',
      'pmcid:PMC1',
      'pmid:1',
      'acl:P19-1001',
      'openreview:abcde',
      'doi:10.1/a',
      'arxiv:2404.12345',
    ];
    expect([...keys].sort(byStrength)).toEqual([...keys].reverse());
  });
});
