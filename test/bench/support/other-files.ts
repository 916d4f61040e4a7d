import { zoteroRdf } from '../../builders';

const abstract = 'We reach a 4.17x speedup over the baseline on 64 GPUs. '.repeat(20);
const title = (number: number): string => `Paper number ${number}: a study of drafts`;
const arxiv = (number: number): string => `2401.${10_000 + number}`;

const rdfItem = (number: number): string => `
  <bib:Article rdf:about="https://arxiv.org/abs/${arxiv(number)}">
    <z:itemType>journalArticle</z:itemType>
    <dcterms:isPartOf><bib:Journal><dc:title>Journal of Lamps</dc:title></bib:Journal></dcterms:isPartOf>
    <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Andersson</foaf:surname><foaf:givenName>Mira</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#item_${number}"/>
    <dc:subject>to cite</dc:subject>
    <dc:title>${title(number)}</dc:title>
    <dcterms:abstract>${abstract}</dcterms:abstract>
    <dc:date>2024-01-15</dc:date>
  </bib:Article>
  <bib:Memo rdf:about="#item_${number}"><rdf:value>&lt;p&gt;Use it.&lt;/p&gt;</rdf:value></bib:Memo>`;

function rdf(numbers: readonly number[]): string {
  const parts = numbers.map((number) => `<dcterms:hasPart rdf:resource="https://arxiv.org/abs/${arxiv(number)}"/>`);
  const collection = `<z:Collection rdf:about="#c"><dc:title>Thesis</dc:title>${parts.join('')}</z:Collection>`;
  return zoteroRdf(`${numbers.map(rdfItem).join('')}${collection}`);
}

const annotation = (number: number) => ({
  id: `a${number}`,
  uri: `https://arxiv.org/abs/${arxiv(number)}`,
  text: 'Use it.',
  tags: ['to cite'],
  created: '2024-01-15T10:00:00Z',
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: abstract.slice(0, 50), prefix: '', suffix: '' }] }],
  document: { title: [title(number)] },
});

const remembered = (number: number) => ({
  id: `Arxiv-${arxiv(number)}`,
  title: title(number),
  author: 'Mira Andersson and Søren Østergaard',
  year: '2024',
  pdfLink: `https://arxiv.org/pdf/${arxiv(number)}.pdf`,
  codeLink: '',
  abstract,
  addDate: '2024-01-15T10:00:00.000Z',
  favorite: false,
  note: 'Use it.',
  tags: ['to cite'],
});

const bibEntry = (number: number): string => `@article{andersson${number},
  title = {${title(number)} with {\\'E}tudes of {GAN}s},
  author = {Andersson, Mira and Garc{\\'i}a M{\\'a}rquez ${number}, Gabriel and {\\O}stergaard, S{\\o}ren},
  abstract = {${abstract} It is $\\alpha_{${number}}$, 5\\% of {CO}$_2$ at \\$6.},
  journal = {Journal of Lamps \\& Oil},
  year = {2024},
  month = jan,
  doi = {10.48550/arXiv.${arxiv(number)}},
  keywords = {to cite, lamps},
  annote = {Use it.},
  file = {Full Text PDF:/home/me/Zotero/storage/${number}.pdf:application/pdf},
}
`;

/** Files of so many papers as other programs write them, by their names. */
export function otherFiles(count: number): [name: string, text: string][] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const memory = Object.fromEntries(numbers.map((number) => [`Arxiv-${arxiv(number)}`, remembered(number)]));
  return [
    ['zotero.rdf', rdf(numbers)],
    ['zotero.bib', numbers.map(bibEntry).join('\n')],
    ['hypothesis.json', JSON.stringify({ rows: numbers.map(annotation) })],
    ['papermemory.json', JSON.stringify({ __dataVersion: 610, ...memory })],
    ['links.txt', numbers.map((number) => `https://arxiv.org/abs/${arxiv(number)}`).join('\n')],
    ['titles.txt', numbers.map(title).join('\n')],
  ];
}
