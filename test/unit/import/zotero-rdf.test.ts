import { describe, expect, test } from 'vitest';
import { zoteroRdf } from '../../builders';
import { firstOf, readFrom } from './reading';

const person = (surname: string, given?: string): string =>
  `<rdf:li><foaf:Person><foaf:surname>${surname}</foaf:surname>${given ? `<foaf:givenName>${given}</foaf:givenName>` : ''}</foaf:Person></rdf:li>`;
const authors = (...people: string[]): string => `<bib:authors><rdf:Seq>${people.join('')}</rdf:Seq></bib:authors>`;

type Expected = Partial<Awaited<ReturnType<typeof firstOf>>>;

describe('Zotero RDF', () => {
  test.each<[string, string, Expected]>([
    [
      'a preprint, which a number of its archive names',
      `<bib:Document rdf:about="http://arxiv.org/abs/2401.00031">
        <z:itemType>preprint</z:itemType>
        <dc:publisher><foaf:Organization><foaf:name>arXiv</foaf:name></foaf:Organization></dc:publisher>
        ${authors(person('Doe', 'Jane'), person('The Lamp Group'))}
        <link:link rdf:resource="#item_4"/>
        <dcterms:isReferencedBy rdf:resource="#item_5"/>
        <dcterms:isReferencedBy rdf:resource="#item_6"/>
        <dc:subject><z:AutomaticTag><rdf:value>Computer Science - Lamps</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>A made-up preprint of lamps</dc:title>
        <dcterms:abstract>It is &lt; 5% of 10&lt;sup&gt;6&lt;/sup&gt;.</dcterms:abstract>
        <dc:date>2024-01-05</dc:date>
        <z:shortTitle>A made-up preprint</z:shortTitle>
        <z:libraryCatalog>arXiv.org</z:libraryCatalog>
        <dc:identifier><dcterms:URI><rdf:value>http://arxiv.org/abs/2401.00031</rdf:value></dcterms:URI></dc:identifier>
        <dcterms:dateSubmitted>2024-02-03 04:05:06</dcterms:dateSubmitted>
        <dc:description>arXiv:2401.00031 [cs]</dc:description>
        <prism:number>arXiv:2401.00031</prism:number>
      </bib:Document>
      <z:Attachment rdf:about="#item_4"><z:itemType>attachment</z:itemType><dc:title>Full Text PDF</dc:title><link:type>application/pdf</link:type></z:Attachment>
      <bib:Memo rdf:about="#item_5"><rdf:value>&lt;h1&gt;Idea&lt;/h1&gt;&lt;p&gt;One&lt;br&gt;two &amp;amp; three&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;li&gt;b&lt;/li&gt;&lt;/ul&gt;</rdf:value><dc:subject>mine</dc:subject></bib:Memo>
      <bib:Memo rdf:about="#item_6"><rdf:value>Comment: 10 pages</rdf:value></bib:Memo>`,
      {
        key: 'arxiv:2401.00031',
        authors: ['Jane Doe', 'The Lamp Group'],
        abstract: 'It is < 5% of 10⁶.',
        published: '2024-01-05',
        tags: ['Computer Science - Lamps'],
        venue: undefined,
        notes: ['# Idea\n\nOne\ntwo & three\n\n- a\n- b', 'Comment: 10 pages'],
      },
    ],
    [
      'an article with its journal in it, a DOI of its own, and what Zotero calls extra',
      `<bib:Article rdf:about="#item_1">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf><bib:Journal>
          <prism:volume>1</prism:volume><dc:title>Journal of Lamps</dc:title>
          <dc:identifier>DOI 10.5555/rdf.own</dc:identifier><prism:number>2</prism:number>
          <dcterms:alternative>J. Lamps</dcterms:alternative><dc:identifier>ISSN 0000-0000</dc:identifier>
        </bib:Journal></dcterms:isPartOf>
        ${authors(person('van Beethoven', 'Ludwig'))}
        <dc:title>A made-up article of lamps</dc:title>
        <dc:date>March 2021</dc:date>
        <dc:description>PMID: 12345679
Read the second part</dc:description>
      </bib:Article>`,
      {
        key: 'doi:10.5555/rdf.own',
        aliases: expect.arrayContaining(['pmid:12345679']),
        authors: ['Ludwig van_Beethoven'],
        venue: 'Journal of Lamps',
        year: 2021,
        notes: ['Read the second part'],
      },
    ],
    [
      'a paper of a conference: the proceedings, not the series',
      `<rdf:Description rdf:about="#item_2">
        <z:itemType>conferencePaper</z:itemType>
        <dcterms:isPartOf><bib:Journal><dc:title>Proceedings of the Made-up Lamp Conference</dc:title></bib:Journal></dcterms:isPartOf>
        <dc:identifier>DOI 10.5555/rdf.conf</dc:identifier>
        ${authors(person('Doe', 'Jane'))}
        <dc:title>A made-up paper of a conference</dc:title>
        <dc:date>2020</dc:date>
        <bib:presentedAt><bib:Conference><dc:title>MLC 2020</dc:title></bib:Conference></bib:presentedAt>
      </rdf:Description>`,
      { key: 'doi:10.5555/rdf.conf', venue: 'Proceedings of the Made-up Lamp Conference', year: 2020 },
    ],
  ])('%s', async (_, body, expected) => {
    expect(await firstOf(zoteroRdf(body), 'My Library.rdf')).toMatchObject(expected);
  });

  test('collections within collections are lists by their own names; what stands in none comes too', async () => {
    const item = (number: number) =>
      `<bib:Article rdf:about="#item_${number}"><z:itemType>journalArticle</z:itemType><dc:title>Made-up article of number ${number}</dc:title></bib:Article>`;
    const body = `${[1, 2, 3].map(item).join('\n')}
      <z:Collection rdf:about="#collection_1"><dc:title>Thesis</dc:title><dcterms:hasPart rdf:resource="#collection_2"/><dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
      <z:Collection rdf:about="#collection_2"><dc:title>Chapter 2</dc:title><dcterms:hasPart rdf:resource="#item_2"/></z:Collection>`;
    const { paper, list, item: items } = await readFrom(zoteroRdf(body), 'My Library.rdf');
    expect(paper).toHaveLength(3);
    expect(list.map(({ name }) => name)).toEqual(['Thesis', 'Chapter 2']);
    expect(items).toHaveLength(2);
  });
});
